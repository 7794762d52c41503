package org.kalanso.school.roster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.text.Messages;
import org.kalanso.school.rosterfile.Issue;
import org.kalanso.school.rosterfile.PupilEntry;
import org.kalanso.school.rosterfile.PupilField;
import org.kalanso.school.rosterfile.PupilList;
import org.springframework.stereotype.Component;

/** Puts into words and figures what an import would do. */
@Component
class Previews {
    private static final int MOST_CHANGES = 300;
    private static final int SAMPLE = 8;

    private final Comparison comparison;
    private final Messages messages;

    Previews(Comparison comparison, Messages messages) {
        this.comparison = comparison;
        this.messages = messages;
    }

    ImportPreview of(RosterImport found, RosterReading reading, Locale language) {
        ListPlan plan = comparison.of(reading, found.school().value());
        PupilList list = reading.pupils();
        BiFunction<String, Object[], String> sentences = (key, args) -> messages.get(language, key, args);
        return new ImportPreview(
                found.id(),
                reading.kind(),
                found.fileName(),
                found.state(),
                ImportReport.of(reading, plan.issues(), plan.unchanged(), sentences),
                plan.created(),
                plan.changed(),
                refusedRows(reading, plan.issues()),
                differences(plan, MOST_CHANGES),
                list == null
                        ? List.of()
                        : list.sheets().stream().map(Previews::columns).toList(),
                list == null
                        ? List.of()
                        : list.pupils().stream()
                                .limit(SAMPLE)
                                .map(each -> sample(list, each))
                                .toList(),
                found.choices().className(),
                found.job(),
                found.result());
    }

    /** Nothing to preview any more: running, done, or the file is gone. */
    ImportPreview over(RosterImport found) {
        return new ImportPreview(
                found.id(),
                found.kind(),
                found.fileName(),
                found.state(),
                null,
                0,
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                null,
                found.job(),
                found.result());
    }

    /** A refused cell of marks refuses no row. */
    static int refusedRows(RosterReading reading, List<Issue> more) {
        List<Issue> issues = new ArrayList<>(more);
        if (reading.pupils() != null) issues.addAll(reading.pupils().issues());
        if (reading.teachers() != null) issues.addAll(reading.teachers().issues());
        if (reading.subjects() != null) issues.addAll(reading.subjects().issues());
        Set<String> rows = new HashSet<>();
        for (Issue issue : issues) {
            boolean cellOnly = issue.code() == Issue.Code.MARK_ABOVE_MAXIMUM || issue.code() == Issue.Code.NOT_A_MARK;
            if (issue.level() == Issue.Level.REFUSED && !cellOnly) rows.add(issue.sheet() + "!" + issue.row());
        }
        return rows.size();
    }

    static List<ImportPreview.Difference> differences(ListPlan plan, int most) {
        return plan.differences().stream()
                .limit(most)
                .map(each -> new ImportPreview.Difference(
                        each.sheet(),
                        each.row(),
                        each.number(),
                        each.name(),
                        each.change().field().name(),
                        each.change().before(),
                        each.change().after()))
                .toList();
    }

    private static ImportPreview.SheetColumns columns(PupilList.SheetFound sheet) {
        Map<String, PupilField> fields = sheet.fields();
        List<ImportPreview.Column> columns = sheet.headings().stream()
                .filter(heading -> !heading.isEmpty())
                .distinct()
                .map(heading -> new ImportPreview.Column(heading, name(fields.get(heading))))
                .toList();
        return new ImportPreview.SheetColumns(sheet.name(), sheet.headerRow(), columns);
    }

    private static @Nullable String name(@Nullable PupilField field) {
        return field == null || field == PupilField.NONE ? null : field.name();
    }

    private static ImportPreview.SamplePupil sample(PupilList list, PupilEntry entry) {
        String guardians = entry.guardians().stream()
                .map(link -> GuardianMatch.shown(list.guardians().get(link.guardian())))
                .collect(Collectors.joining(" · "));
        return new ImportPreview.SamplePupil(
                entry.matricule(),
                entry.name().whole(),
                entry.className(),
                DifferenceText.day(entry.born().toString()),
                entry.sex(),
                guardians);
    }
}
