package org.kalanso.reportcards.appreciation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.kalanso.school.ClassId;
import org.kalanso.school.Period;
import org.kalanso.school.PeriodId;
import org.kalanso.school.Schools;
import org.kalanso.school.SubjectId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts a sheet of appreciations into the form of its page. */
@Component
class AppreciationPageMaker {
    private final AppreciationSheets sheets;
    private final ReadAppreciations read;
    private final Schools schools;
    private final JsonMapper json;
    private final Clock clock;

    AppreciationPageMaker(
            AppreciationSheets sheets, ReadAppreciations read, Schools schools, JsonMapper json, Clock clock) {
        this.sheets = sheets;
        this.read = read;
        this.schools = schools;
        this.json = json;
        this.clock = clock;
    }

    /** @param subject null = the first of the caller's; @param period null = the last that has begun */
    AppreciationPage make(Page page, ClassId classId, @Nullable SubjectId subject, @Nullable PeriodId period) {
        var caller = page.signedIn();
        var subjects = sheets.subjects(caller, classId);
        if (subjects.isEmpty()) throw Problem.notFound();
        var asked = subject == null ? subjects.getFirst().subject() : subject;
        var group = sheets.group(caller, classId);
        var periods = schools.periods(group.year());
        if (periods.isEmpty()) throw Problem.notFound();
        var when = period == null ? current(periods, schools.today(group.school(), clock)) : period;
        var sheet = sheets.visibleTo(caller, classId, when, asked);
        var address = "/classes/%s/appreciations?subject=%s&period=%s".formatted(classId, asked, when);
        return new AppreciationPage(
                group,
                sheet.subject(),
                sheet.place().period(),
                subjects,
                periods,
                read.of(sheet),
                json.writeValueAsString(AppreciationFacts.of(page, address)));
    }

    private static PeriodId current(List<Period> periods, LocalDate today) {
        var begun = periods.stream()
                .filter(period ->
                        period.kind() != Period.Kind.YEAR && !period.startsOn().isAfter(today))
                .toList();
        return (begun.isEmpty() ? periods.getLast() : begun.getLast()).id();
    }
}
