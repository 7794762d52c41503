package org.kalanso.reportcards.mark;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.TEACHER;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.sheets.SheetWriter;
import org.kalanso.platform.sheets.Table;
import org.kalanso.platform.web.Page;
import org.kalanso.reportcards.AssessmentId;
import org.kalanso.reportcards.assessment.Assessment;
import org.kalanso.reportcards.assessment.MarkBooks;
import org.kalanso.school.ClassId;
import org.kalanso.school.PeriodId;
import org.kalanso.school.StudentId;
import org.kalanso.school.SubjectId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A grid as a spreadsheet, one row a mark, under the headings that the import of marks knows: edited and brought back, every
 * difference is shown before it is written.
 */
@Controller
class GridSheet {
    private static final List<String> HEADINGS =
            List.of("Matricule", "Nom", "Matière", "Évaluation", "Genre", "Date", "Sur", "Valeur");
    private final MarkBooks books;
    private final ReadGrid read;

    GridSheet(MarkBooks books, ReadGrid read) {
        this.books = books;
        this.read = read;
    }

    @GetMapping("/classes/{classId}/grid.xlsx")
    @Allow(roles = {HEAD, TEACHER})
    ResponseEntity<byte[]> download(
            Page page, @PathVariable ClassId classId, @RequestParam SubjectId subject, @RequestParam PeriodId period) {
        Grid grid = read.whole(books.visibleTo(page.signedIn(), classId, subject, period));
        var out = new ByteArrayOutputStream();
        write(grid, out);
        String name = grid.className() + " " + grid.subjectName() + " " + grid.periodName() + ".xlsx";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, SheetWriter.Kind.XLSX.contentType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(out.toByteArray());
    }

    private static void write(Grid grid, ByteArrayOutputStream out) {
        Map<AssessmentId, Map<StudentId, CellView>> marks = new HashMap<>();
        for (CellView cell : grid.marks())
            marks.computeIfAbsent(cell.assessment(), _ -> new HashMap<>()).put(cell.student(), cell);
        try {
            SheetWriter.xlsx(
                    out,
                    List.of(new Table(grid.subjectName(), HEADINGS, rows(grid, marks))),
                    List.of(SheetVersions.table(grid, marks)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<@Nullable Object>> rows(Grid grid, Map<AssessmentId, Map<StudentId, CellView>> marks) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (Assessment assessment : grid.assessments())
            for (Grid.Pupil pupil : grid.students())
                rows.add(row(
                        grid,
                        assessment,
                        pupil,
                        marks.getOrDefault(assessment.id(), Map.of()).get(pupil.student())));
        return rows;
    }

    private static List<@Nullable Object> row(
            Grid grid, Assessment assessment, Grid.Pupil pupil, @Nullable CellView cell) {
        var row = new ArrayList<@Nullable Object>();
        row.add(pupil.matricule());
        row.add(pupil.name());
        row.add(grid.subjectName());
        row.add(assessment.name());
        row.add(assessment.kind());
        row.add(assessment.heldOn());
        row.add(assessment.outOf().stripTrailingZeros().toPlainString());
        row.add(cell == null ? null : value(cell));
        return row;
    }

    /** A number where it is one, so that a spreadsheet can reckon with it; else the word a teacher would type. */
    private static Object value(CellView cell) {
        return cell.value() == null ? new Mark(cell.state(), null).shown(Locale.FRENCH) : cell.value();
    }
}
