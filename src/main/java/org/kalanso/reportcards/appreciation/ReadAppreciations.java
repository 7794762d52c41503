package org.kalanso.reportcards.appreciation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kalanso.reportcards.appreciation.AppreciationsView.PupilLine;
import org.kalanso.reportcards.average.Averages;
import org.kalanso.reportcards.average.PupilAverage;
import org.kalanso.reportcards.average.SubjectAverage;
import org.kalanso.reportcards.council.Councils;
import org.kalanso.school.Period;
import org.kalanso.school.Schools;
import org.kalanso.school.StudentId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands on a sheet, beside what its writer looks at: the average, and what was said the time before. */
@Component
class ReadAppreciations {
    private final AppreciationStore store;
    private final Averages averages;
    private final Councils councils;
    private final Schools schools;

    ReadAppreciations(AppreciationStore store, Averages averages, Councils councils, Schools schools) {
        this.store = store;
        this.averages = averages;
        this.councils = councils;
        this.schools = schools;
    }

    @Transactional(readOnly = true)
    public AppreciationsView of(AppreciationSheet sheet) {
        var place = sheet.place();
        var results = averages.of(place.group(), place.period().id());
        var byStudent = results.byStudent();
        var now = store.on(sheet);
        var earlier = earlier(place.period());
        var before = earlier.map(period -> store.in(sheet, period.id())).orElse(Map.of());
        var lines = results.roster().stream()
                .map(pupil -> {
                    var average = average(byStudent.get(pupil.student()), sheet);
                    var said = now.get(pupil.student());
                    return new PupilLine(
                            pupil.student(),
                            pupil.name(),
                            pupil.matricule(),
                            average == null ? null : average.printed(),
                            average != null && average.provisional(),
                            said == null ? "" : said.text(),
                            said == null ? 0 : said.version(),
                            text(before, pupil.student()));
                })
                .toList();
        return new AppreciationsView(
                place.group().id(),
                place.period().id(),
                sheet.subject().subject(),
                results.rules().scale().outOf(),
                earlier.map(Period::name).orElse(null),
                councils.frozen(place),
                sheet.mayWrite(),
                lines);
    }

    private static @Nullable SubjectAverage average(@Nullable PupilAverage pupil, AppreciationSheet sheet) {
        if (pupil == null) return null;
        return pupil.general().subjects().stream()
                .map(counted -> counted.average())
                .filter(each -> each.subject().subject().equals(sheet.subject().subject()))
                .findFirst()
                .orElse(null);
    }

    private static String text(Map<StudentId, Written> said, StudentId student) {
        var written = said.get(student);
        return written == null ? "" : written.text();
    }

    /** The period of the same kind just before this one. */
    private Optional<Period> earlier(Period period) {
        List<Period> year = schools.periods(period.year());
        return year.stream()
                .filter(other -> other.kind() == period.kind() && other.ordinal() < period.ordinal())
                .max(Comparator.comparing(Period::ordinal));
    }
}
