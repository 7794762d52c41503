package org.kalanso.school.roster;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.sheets.marks.MarkLine;
import org.kalanso.platform.sheets.marks.MarkValue;
import org.kalanso.school.ClassName;
import org.kalanso.school.rosterfile.Issue;
import org.kalanso.school.rosterfile.PupilList;
import org.kalanso.school.rosterfile.SubjectEntry;
import org.kalanso.school.rosterfile.SubjectList;
import org.kalanso.school.rosterfile.TeacherEntry;
import org.kalanso.school.rosterfile.TeacherList;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an import of a file would do, in figures and named rows.
 *
 * @param format {@code XLSX}, {@code XLS}, {@code ODS}, {@code CSV} or {@code TSV}
 * @param encoding of a text file; null for the others
 * @param headerRow of the first sheet that holds the list
 * @param columns what was recognised in that sheet: the field and its heading as written
 * @param unchanged pupils, teachers or subjects already there exactly so
 * @param teachers null but for a list of teachers, as {@code assignments}; {@code subjects} but for one of subjects,
 *     {@code marks} but for one of marks
 */
@JsonPropertyOrder({
    "format",
    "encoding",
    "headerRow",
    "columns",
    "classes",
    "pupils",
    "guardians",
    "unchanged",
    "refused",
    "ignored",
    "warnings"
})
public record ImportReport(
        String format,
        @Nullable String encoding,
        int headerRow,
        Map<String, String> columns,
        int classes,
        int pupils,
        int guardians,
        int unchanged,
        List<Line> refused,
        List<Line> ignored,
        List<Line> warnings,
        @Nullable Integer teachers,
        @Nullable Integer assignments,
        @Nullable Integer subjects,
        @Nullable Integer marks) {

    /**
     * @param sheet null in a text file
     * @param row as the spreadsheet shows it, or the line of a text file
     * @param column the heading; null when the whole row is meant
     */
    @Schema(name = "ImportLine")
    public record Line(
            @Nullable String sheet, int row, @Nullable String column, String code, String message) {}

    /** As the console prints it: without the figures of other kinds of lists. */
    ObjectNode printed(JsonMapper json) {
        ObjectNode node = json.valueToTree(this);
        for (String figure : List.of("teachers", "assignments", "subjects", "marks"))
            if (node.get(figure).isNull()) node.remove(figure);
        return node;
    }

    /** @param unchanged see {@link #unchanged()} */
    static ImportReport of(
            RosterReading reading, List<Issue> more, int unchanged, BiFunction<String, Object[], String> sentences) {
        List<Issue> issues = new ArrayList<>(issues(reading));
        issues.addAll(more);
        PupilList pupils = reading.pupils();
        TeacherList teachers = reading.teachers();
        SubjectList subjects = reading.subjects();
        return new ImportReport(
                reading.workbook().format().name(),
                reading.workbook().encoding(),
                headerRow(reading),
                columns(reading),
                classes(reading),
                pupils == null ? markedPupils(reading) : pupils.pupils().size(),
                pupils == null ? 0 : pupils.guardians().size(),
                unchanged,
                lines(issues, Issue.Level.REFUSED, sentences),
                lines(issues, Issue.Level.IGNORED, sentences),
                lines(issues, Issue.Level.WARNING, sentences),
                teachers == null ? null : teachers.teachers().size(),
                teachers == null ? null : teachers.assignments(),
                subjects == null ? null : subjects.subjects().size(),
                reading.marks().isEmpty() ? null : reading.marks().size());
    }

    private static List<Issue> issues(RosterReading reading) {
        if (reading.pupils() != null) return reading.pupils().issues();
        if (reading.teachers() != null) return reading.teachers().issues();
        if (reading.subjects() != null) return reading.subjects().issues();
        return reading.marks().stream()
                .filter(mark -> mark.mark().refused())
                .map(ImportReport::refusedMark)
                .toList();
    }

    private static Issue refusedMark(MarkLine mark) {
        boolean above = mark.mark().state() == MarkValue.State.ABOVE_MAXIMUM;
        var code = above ? Issue.Code.MARK_ABOVE_MAXIMUM : Issue.Code.NOT_A_MARK;
        List<String> args = List.of(mark.typed(), String.valueOf(mark.outOf()));
        return new Issue(
                mark.sheet(), mark.row(), mark.column(), code, code.level(), mark.typed(), mark.matricule(), args);
    }

    private static int headerRow(RosterReading reading) {
        if (reading.pupils() != null)
            return reading.pupils().sheets().getFirst().headerRow();
        if (reading.teachers() != null) return reading.teachers().headerRow();
        if (reading.subjects() != null) return reading.subjects().headerRow();
        return Math.max(0, reading.marks().getFirst().row() - 1);
    }

    private static Map<String, String> columns(RosterReading reading) {
        Map<String, String> columns = new LinkedHashMap<>();
        if (reading.pupils() != null)
            reading.pupils()
                    .sheets()
                    .getFirst()
                    .columns()
                    .forEach((field, heading) -> columns.put(camel(field), heading));
        if (reading.teachers() != null)
            reading.teachers().columns().forEach((field, heading) -> columns.put(camel(field), heading));
        if (reading.subjects() != null)
            reading.subjects().columns().forEach((field, heading) -> columns.put(camel(field), heading));
        return columns;
    }

    private static int classes(RosterReading reading) {
        if (reading.pupils() != null) return reading.pupils().classes().size();
        Set<String> classes = new TreeSet<>();
        if (reading.teachers() != null)
            for (TeacherEntry teacher : reading.teachers().teachers())
                teacher.assignments()
                        .forEach(each ->
                                classes.add(ClassName.of(each.className()).key()));
        if (reading.subjects() != null)
            for (SubjectEntry entry : reading.subjects().entries()) classes.add(entry.level() + " " + entry.series());
        return classes.size();
    }

    private static int markedPupils(RosterReading reading) {
        return (int)
                reading.marks().stream().map(MarkLine::matricule).distinct().count();
    }

    private static List<Line> lines(
            List<Issue> issues, Issue.Level level, BiFunction<String, Object[], String> sentences) {
        return issues.stream()
                .filter(issue -> issue.level() == level)
                .map(issue -> new Line(
                        issue.sheet(),
                        issue.row(),
                        issue.column(),
                        issue.code().name(),
                        IssueText.of(issue, sentences)))
                .toList();
    }

    /** {@code FAMILY_NAME} as {@code familyName}. */
    private static String camel(Enum<?> field) {
        StringBuilder name = new StringBuilder();
        for (String word : field.name().split("_")) {
            String lower = word.toLowerCase(Locale.ROOT);
            name.append(name.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return name.toString();
    }
}
