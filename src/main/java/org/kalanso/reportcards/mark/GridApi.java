package org.kalanso.reportcards.mark;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.TEACHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.text.Messages;
import org.kalanso.platform.web.Page;
import org.kalanso.reportcards.AssessmentId;
import org.kalanso.reportcards.assessment.Assessments;
import org.kalanso.reportcards.assessment.MarkBook;
import org.kalanso.reportcards.assessment.MarkBooks;
import org.kalanso.school.ClassId;
import org.kalanso.school.PeriodId;
import org.kalanso.school.StudentId;
import org.kalanso.school.SubjectId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Marks")
class GridApi {
    private static final int LARGEST_BATCH = 2000;

    /** A batch of cells, of any assessments of the grid. */
    record MarkBatch(@Nullable List<CellInput> cells) {}

    /**
     * One answer for each cell of the batch, in their order.
     *
     * @param averages of the pupils whose cells were named, in this subject and period, as they stand now
     */
    record MarkAnswers(List<CellAnswer> items, List<PupilFigure> averages) {}

    /** @param average as it would be printed; null where nothing counts */
    record PupilFigure(StudentId student, @Nullable BigDecimal average) {}

    /** The cells of an assessment: a list that has no second page. */
    record MarkColumn(List<CellView> items, @Nullable String next) {}

    private final MarkBooks books;
    private final Assessments assessments;
    private final ReadGrid read;
    private final EnterMarks enter;
    private final Messages messages;

    GridApi(MarkBooks books, Assessments assessments, ReadGrid read, EnterMarks enter, Messages messages) {
        this.books = books;
        this.assessments = assessments;
        this.read = read;
        this.enter = enter;
        this.messages = messages;
    }

    @GetMapping("/classes/{classId}/grid")
    @Allow(roles = {HEAD, TEACHER})
    @Operation(
            summary = "The marks of a class in a subject and a period: pupils, assessments, cells with their versions",
            description =
                    "With `after` (the `change` of an earlier answer) only what is new since; with the ETag of that"
                            + " answer in If-None-Match, 304 where nothing is.")
    @ApiResponse(responseCode = "200", description = "The grid, or what is new in it")
    @ApiResponse(responseCode = "304", description = "Nothing is new")
    ResponseEntity<Object> grid(
            Caller caller,
            @PathVariable ClassId classId,
            @RequestParam SubjectId subject,
            @RequestParam PeriodId period,
            @RequestParam(required = false) @Nullable Long after,
            @RequestHeader(value = "If-None-Match", required = false) @Nullable String match) {
        var book = books.visibleTo(caller, classId, subject, period);
        if (after == null) return ResponseEntity.ok(read.whole(book));
        String tag = "\"" + read.tag(book) + "\"";
        if (tag.equals(match)) return ResponseEntity.status(304).eTag(tag).build();
        return ResponseEntity.ok().eTag(tag).body(read.news(book, after));
    }

    @PatchMapping("/classes/{classId}/grid")
    @Allow(roles = {HEAD, TEACHER})
    @Operation(
            summary = "Write cells of a grid",
            description = "One transaction; each cell is `SAVED`, a `CONFLICT` (both values named, nothing written) or"
                    + " `REFUSED` (with a code). A cell's `key` makes sending it again harmless.")
    @ApiResponse(responseCode = "200", description = "One answer for each cell")
    MarkAnswers write(
            Caller caller,
            Page page,
            @PathVariable ClassId classId,
            @RequestParam SubjectId subject,
            @RequestParam PeriodId period,
            @RequestBody MarkBatch batch) {
        var cells = commands(null, batch.cells());
        var book = books.visibleTo(caller, classId, subject, period);
        return answers(book, enter.enter(caller, book, cells), page.locale());
    }

    @GetMapping("/assessments/{id}/marks")
    @Allow(roles = {HEAD, TEACHER})
    @Operation(summary = "The marks of an assessment, one for each pupil on the roll")
    MarkColumn column(Caller caller, @PathVariable AssessmentId id) {
        var placed = assessments.visibleTo(caller, id);
        return new MarkColumn(read.column(placed.book(), placed.assessment()), null);
    }

    @PatchMapping("/assessments/{id}/marks")
    @Allow(roles = {HEAD, TEACHER})
    @Operation(summary = "Write marks of an assessment", description = "As for the cells of a grid.")
    @ApiResponse(responseCode = "200", description = "One answer for each cell")
    MarkAnswers writeColumn(
            Caller caller, Page page, @PathVariable AssessmentId id, @RequestBody List<CellInput> cells) {
        var placed = assessments.visibleTo(caller, id);
        return answers(placed.book(), enter.enter(caller, placed.book(), commands(id, cells)), page.locale());
    }

    private static List<CellCommand> commands(@Nullable AssessmentId column, @Nullable List<CellInput> cells) {
        if (cells == null) throw Problem.invalid("cells", "required");
        if (cells.size() > LARGEST_BATCH) throw Problem.invalid("cells", "out-of-range", 0, LARGEST_BATCH);
        var errors = new FieldErrors();
        var commands = new ArrayList<CellCommand>();
        for (int i = 0; i < cells.size(); i++) commands.add(cells.get(i).command(column, i, errors));
        errors.refuse();
        return commands;
    }

    private MarkAnswers answers(MarkBook book, List<CellAnswer> answers, Locale locale) {
        var pupils = answers.stream().map(CellAnswer::student).distinct().toList();
        var figures = new ArrayList<PupilFigure>();
        read.averages(book, pupils).forEach((student, average) -> figures.add(new PupilFigure(student, average)));
        return new MarkAnswers(
                answers.stream().map(each -> each.said(messages, locale)).toList(), figures);
    }
}
