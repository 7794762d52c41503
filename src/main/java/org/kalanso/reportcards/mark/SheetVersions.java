package org.kalanso.reportcards.mark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.sheets.Row;
import org.kalanso.platform.sheets.Sheet;
import org.kalanso.platform.sheets.Table;
import org.kalanso.platform.sheets.Workbook;
import org.kalanso.reportcards.AssessmentId;
import org.kalanso.school.StudentId;

/**
 * What each cell of a grid said when it went out as a spreadsheet: a hidden sheet of the file. When the file comes back, a cell
 * that its editor left alone is told from one they changed, and one that somebody changed here meanwhile from one they did not.
 */
public final class SheetVersions {
    private static final String NAME = "kalanso versions";
    private static final List<String> HEADINGS = List.of("assessment", "student", "version", "mark");
    private final Map<String, Base> cells = new HashMap<>();

    /**
     * A cell as it went out.
     *
     * @param version 0 = nobody had written in it
     * @param mark as a teacher types it; empty = none
     */
    public record Base(int version, String mark) {}

    private SheetVersions() {}

    static Table table(Grid grid, Map<AssessmentId, Map<StudentId, CellView>> marks) {
        var rows = grid.assessments().stream()
                .flatMap(assessment -> grid.students().stream().map(pupil -> {
                    var cell = marks.getOrDefault(assessment.id(), Map.of()).get(pupil.student());
                    return row(assessment.id(), pupil.student(), cell);
                }))
                .toList();
        return new Table(NAME, HEADINGS, rows);
    }

    private static List<Object> row(AssessmentId assessment, StudentId student, @Nullable CellView cell) {
        return List.of(
                assessment.toString(),
                student.toString(),
                cell == null ? 0 : cell.version(),
                cell == null ? "" : typed(new Mark(cell.state(), cell.value())));
    }

    /** Those that a file carries; none for a file that did not come from here. */
    public static SheetVersions of(Workbook workbook) {
        var versions = new SheetVersions();
        for (Sheet sheet : workbook.sheets())
            if (NAME.equals(sheet.name())) sheet.rows().forEach(versions::keep);
        return versions;
    }

    private void keep(Row row) {
        var version = row.text(2);
        if (version.matches("\\d{1,9}"))
            cells.put(row.text(0) + "/" + row.text(1), new Base(Integer.parseInt(version), row.text(3)));
    }

    public Optional<Base> of(AssessmentId assessment, StudentId student) {
        return Optional.ofNullable(cells.get(assessment + "/" + student));
    }

    /** A mark in the one form in which two are compared. */
    public static String typed(Mark mark) {
        return mark.equals(Mark.PENDING) ? "" : mark.shown(java.util.Locale.ENGLISH);
    }
}
