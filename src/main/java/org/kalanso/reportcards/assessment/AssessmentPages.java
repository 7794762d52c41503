package org.kalanso.reportcards.assessment;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.TEACHER;

import org.kalanso.platform.access.Allow;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.kalanso.reportcards.AssessmentId;
import org.kalanso.reportcards.rules.SchoolRules;
import org.kalanso.school.ClassId;
import org.kalanso.school.PeriodId;
import org.kalanso.school.SubjectId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Adds, changes and removes the columns of a grid. */
@Controller
class AssessmentPages {
    private final MarkBooks books;
    private final Assessments assessments;
    private final AssessmentStore store;
    private final SchoolRules rules;
    private final CreateAssessment create;
    private final ChangeAssessment change;
    private final RemoveAssessment remove;

    AssessmentPages(
            MarkBooks books,
            Assessments assessments,
            AssessmentStore store,
            SchoolRules rules,
            CreateAssessment create,
            ChangeAssessment change,
            RemoveAssessment remove) {
        this.books = books;
        this.assessments = assessments;
        this.store = store;
        this.rules = rules;
        this.create = create;
        this.change = change;
        this.remove = remove;
    }

    @PostMapping("/classes/{classId}/assessments")
    @Allow(roles = {HEAD, TEACHER})
    ModelAndView create(
            Page page,
            @PathVariable ClassId classId,
            @RequestParam SubjectId subject,
            @RequestParam PeriodId period,
            AssessmentForm form) {
        var book = books.writableBy(page.signedIn(), classId, subject, period);
        try {
            var made = create.create(page.signedIn(), book, form.draft());
            return page.done(grid(book), "assessment.added", made.name());
        } catch (Problem problem) {
            return page.refused(problem)
                    .view(
                            "reportcards/assessment/new",
                            "book",
                            book,
                            "form",
                            form,
                            "kinds",
                            Kinds.of(page, rules.of(book.school()), store.in(book)));
        }
    }

    @GetMapping("/assessments/{id}")
    @Allow(roles = {HEAD, TEACHER})
    ModelAndView edit(Page page, @PathVariable AssessmentId id) {
        var placed = assessments.visibleTo(page.signedIn(), id);
        return form(page, placed, AssessmentForm.of(placed.assessment(), page.locale()));
    }

    @PostMapping("/assessments/{id}")
    @Allow(roles = {HEAD, TEACHER})
    ModelAndView change(Page page, @PathVariable AssessmentId id, @RequestParam int version, AssessmentForm form) {
        var placed = assessments.visibleTo(page.signedIn(), id);
        try {
            var now = change.change(page.signedIn(), id, form.draft(), version);
            return page.done(grid(placed.book()), "assessment.saved", now.name());
        } catch (Problem problem) {
            return form(page.refused(problem), placed, form);
        }
    }

    @PostMapping("/assessments/{id}/remove")
    @Allow(roles = {HEAD, TEACHER})
    ModelAndView remove(Page page, @PathVariable AssessmentId id) {
        var placed = assessments.visibleTo(page.signedIn(), id);
        try {
            remove.remove(page.signedIn(), id);
            return page.done(
                    grid(placed.book()),
                    "assessment.removed",
                    placed.assessment().name());
        } catch (Problem problem) {
            return form(page.refused(problem), placed, AssessmentForm.of(placed.assessment(), page.locale()));
        }
    }

    private ModelAndView form(Page page, Assessments.Placed placed, AssessmentForm form) {
        var kinds = Kinds.of(page, rules.of(placed.book().school()), store.in(placed.book()));
        return page.view("reportcards/assessment/edit", "placed", placed, "form", form, "kinds", kinds);
    }

    private static String grid(MarkBook book) {
        return "/classes/%s/grid?subject=%s&period=%s"
                .formatted(
                        book.classGroup().id(),
                        book.subject().subject(),
                        book.period().id());
    }
}
