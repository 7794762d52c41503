package org.kalanso.reportcards.mark;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kalanso.platform.web.Page;
import org.kalanso.reportcards.AssessmentId;
import org.kalanso.reportcards.assessment.Assessment;
import org.kalanso.reportcards.assessment.AssessmentForm;
import org.kalanso.reportcards.assessment.Kinds;
import org.kalanso.reportcards.assessment.MarkBook;
import org.kalanso.reportcards.assessment.MarkBooks;
import org.kalanso.reportcards.rules.GradingRules;
import org.kalanso.reportcards.rules.SchoolRules;
import org.kalanso.school.Schools;
import org.kalanso.school.StudentId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts a mark book into the form of its page. */
@Component
class GridPageMaker {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");
    private final MarkBooks books;
    private final ReadGrid read;
    private final SchoolRules rules;
    private final Schools schools;
    private final JsonMapper json;
    private final Clock clock;

    GridPageMaker(MarkBooks books, ReadGrid read, SchoolRules rules, Schools schools, JsonMapper json, Clock clock) {
        this.books = books;
        this.read = read;
        this.rules = rules;
        this.schools = schools;
        this.json = json;
        this.clock = clock;
    }

    GridPage make(Page page, MarkBook book) {
        Grid grid = read.whole(book);
        GradingRules used = rules.of(book.school());
        var figures = figures(book, grid, used);
        var pupils = grid.students().stream().map(Grid.Pupil::student).toList();
        Locale locale = page.locale();
        var today = schools.today(book.school(), clock);
        return new GridPage(
                grid,
                books.subjectsVisibleTo(page.signedIn(), book.classGroup()),
                books.periods(book.classGroup()),
                grid.assessments().stream()
                        .map(each -> head(each, figures, pupils, locale))
                        .toList(),
                lines(grid, figures, locale),
                GridPage.number(used.scale().outOf(), locale),
                GridPage.number(figures.classAverage(pupils), locale),
                AssessmentForm.fresh(used.scale().outOf(), today, locale),
                Kinds.of(page, used, grid.assessments()),
                json.writeValueAsString(GridFacts.of(page, book, grid, read.tag(book), used)));
    }

    private static SubjectFigures figures(MarkBook book, Grid grid, GradingRules rules) {
        var figures = new SubjectFigures(book, grid.assessments(), rules);
        for (CellView cell : grid.marks())
            figures.with(cell.student(), cell.assessment(), new Mark(cell.state(), cell.value()));
        return figures;
    }

    private static GridPage.Head head(Assessment each, SubjectFigures figures, List<StudentId> pupils, Locale locale) {
        return new GridPage.Head(
                each.id(),
                each.name(),
                each.kind(),
                new Mark(MarkState.GRADED, each.outOf()).shown(locale),
                each.heldOn() == null ? "" : DAY.format(each.heldOn()),
                GridFacts.hundredths(each.outOf()),
                GridFacts.hundredths(each.weight()),
                GridPage.number(figures.mean(each.id(), pupils), locale));
    }

    private static List<GridPage.Line> lines(Grid grid, SubjectFigures figures, Locale locale) {
        Map<StudentId, Map<AssessmentId, CellView>> marks = new HashMap<>();
        for (CellView cell : grid.marks())
            marks.computeIfAbsent(cell.student(), _ -> new HashMap<>()).put(cell.assessment(), cell);
        return grid.students().stream()
                .map(pupil -> new GridPage.Line(
                        pupil.student(),
                        pupil.name(),
                        pupil.matricule(),
                        cells(grid.assessments(), marks.getOrDefault(pupil.student(), Map.of()), locale),
                        GridPage.number(figures.average(pupil.student()), locale)))
                .toList();
    }

    private static List<GridPage.Cell> cells(
            List<Assessment> assessments, Map<AssessmentId, CellView> row, Locale locale) {
        return assessments.stream()
                .map(each -> row.get(each.id()))
                .map(cell -> cell == null
                        ? new GridPage.Cell("", 0)
                        : new GridPage.Cell(new Mark(cell.state(), cell.value()).shown(locale), cell.version()))
                .toList();
    }
}
