package org.kalanso.reportcards.mark;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.TEACHER;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.text.Messages;
import org.kalanso.platform.web.Page;
import org.kalanso.reportcards.AssessmentId;
import org.kalanso.reportcards.assessment.Assessments;
import org.kalanso.reportcards.assessment.Assessments.Placed;
import org.kalanso.school.StudentId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The marks of one assessment as a plain form. Only what was changed in it is sent on, so that others' marks stay. */
@Controller
class ColumnPages {
    /** The fields of the form, one of each for every pupil, in the same order. */
    record Sent(
            @Nullable List<StudentId> student,
            @Nullable List<Integer> version,
            @Nullable List<String> was,
            @Nullable List<String> mark) {
        List<CellCommand> changed(AssessmentId assessment) {
            var rows = Objects.requireNonNullElse(student, List.<StudentId>of());
            if (version == null || was == null || mark == null) return List.of();
            if (version.size() != rows.size() || was.size() != rows.size() || mark.size() != rows.size())
                throw Problem.invalid("mark", "invalid");
            var commands = new ArrayList<CellCommand>();
            for (int i = 0; i < rows.size(); i++)
                if (!mark.get(i).strip().equals(was.get(i)))
                    commands.add(new CellCommand(assessment, rows.get(i), mark.get(i), version.get(i), null));
            return commands;
        }
    }

    private final Assessments assessments;
    private final ReadGrid read;
    private final EnterMarks enter;
    private final Messages messages;

    ColumnPages(Assessments assessments, ReadGrid read, EnterMarks enter, Messages messages) {
        this.assessments = assessments;
        this.read = read;
        this.enter = enter;
        this.messages = messages;
    }

    @GetMapping("/assessments/{id}/marks")
    @Allow(roles = {HEAD, TEACHER})
    ModelAndView form(Page page, @PathVariable AssessmentId id) {
        return show(page, assessments.visibleTo(page.signedIn(), id), Map.of(), Map.of());
    }

    @PostMapping("/assessments/{id}/marks")
    @Allow(roles = {HEAD, TEACHER})
    ModelAndView save(Page page, @PathVariable AssessmentId id, Sent sent) {
        Placed placed = assessments.visibleTo(page.signedIn(), id);
        var commands = sent.changed(id);
        var answers = enter.enter(page.signedIn(), placed.book(), commands);
        var troubles = new HashMap<StudentId, String>();
        for (CellAnswer answer : answers)
            if (answer.outcome() != CellAnswer.Outcome.SAVED) troubles.put(answer.student(), why(page, answer));
        if (troubles.isEmpty()) return page.done("/assessments/" + id + "/marks", "mark.column.saved", commands.size());
        var typed = new HashMap<StudentId, String>();
        for (CellCommand command : commands) typed.put(command.student(), command.value());
        return show(page, placed, typed, troubles);
    }

    private String why(Page page, CellAnswer answer) {
        if (answer.outcome() == CellAnswer.Outcome.REFUSED)
            return Objects.requireNonNull(answer.said(messages, page.locale()).message());
        var theirs = new Mark(Objects.requireNonNull(answer.state()), answer.value()).shown(page.locale());
        return page.t(
                "mark.column.conflict",
                Objects.requireNonNullElse(answer.by(), page.t("mark.grid.js.conflict.somebody")),
                theirs.isEmpty() ? page.t("mark.grid.js.empty") : theirs);
    }

    private ModelAndView show(Page page, Placed placed, Map<StudentId, String> typed, Map<StudentId, String> troubles) {
        Grid grid = read.whole(placed.book());
        var cells = new HashMap<StudentId, CellView>();
        for (CellView cell : read.column(placed.book(), placed.assessment())) cells.put(cell.student(), cell);
        var lines = grid.students().stream()
                .map(pupil -> line(page, pupil, Objects.requireNonNull(cells.get(pupil.student())), typed, troubles))
                .toList();
        var outOf = new Mark(MarkState.GRADED, placed.assessment().outOf()).shown(page.locale());
        return page.view(
                "reportcards/mark/column",
                "column",
                new ColumnPage(placed, outOf, grid.frozen(), lines, troubles.size()));
    }

    private static ColumnPage.Line line(
            Page page, Grid.Pupil pupil, CellView cell, Map<StudentId, String> typed, Map<StudentId, String> troubles) {
        String was = new Mark(cell.state(), cell.value()).shown(page.locale());
        boolean wrong = troubles.containsKey(pupil.student());
        return new ColumnPage.Line(
                pupil.student(),
                pupil.name(),
                pupil.matricule(),
                cell.version(),
                was,
                wrong ? typed.getOrDefault(pupil.student(), was) : was,
                troubles.get(pupil.student()));
    }
}
