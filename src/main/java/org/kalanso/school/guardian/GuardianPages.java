package org.kalanso.school.guardian;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.kalanso.school.Student;
import org.kalanso.school.StudentId;
import org.kalanso.school.Students;
import org.kalanso.school.numbercheck.NumberChecks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class GuardianPages {
    private static final GuardianInput NOBODY = new GuardianInput(null, null, null, null, null, null, null);
    private static final int PROPOSED = 8;
    private final KeepGuardian keep;
    private final Students students;
    private final InviteGuardian invite;
    private final GuardianList guardians;
    private final NumberChecks checks;

    GuardianPages(
            KeepGuardian keep, Students students, InviteGuardian invite, GuardianList guardians, NumberChecks checks) {
        this.checks = checks;
        this.keep = keep;
        this.students = students;
        this.invite = invite;
        this.guardians = guardians;
    }

    @GetMapping("/students/{id}/guardians")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView ofStudent(
            Page page, Caller caller, @PathVariable StudentId id, @RequestParam(required = false) @Nullable String q) {
        ModelAndView view = view(page, caller, id, NOBODY);
        if (q == null || q.isBlank()) return view;
        var known = guardians.page(caller, GuardianQuery.of(new GuardianQuery.Asked(q, null, null, null, PROPOSED)));
        return view.addObject("q", q).addObject("known", known.items());
    }

    @PostMapping("/students/{id}/guardians")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView add(Page page, Caller caller, @PathVariable StudentId id, @ModelAttribute GuardianInput input) {
        try {
            Guardianship added = keep.add(caller, id, input);
            return page.done("/students/" + id + "/guardians", "guardian.added", added.name());
        } catch (Problem problem) {
            if (problem.code().equals("platform.not-found")) throw problem;
            return view(page.refused(problem), caller, id, input);
        }
    }

    @PostMapping("/guardianships/{id}/confirm")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView confirm(Page page, Caller caller, @PathVariable UUID id) {
        Guardianship link = keep.confirm(caller, id);
        return invited(page, caller, link, "guardian.confirmed");
    }

    /** A link to sign in with, once more: the one before was lost. */
    @PostMapping("/guardianships/{id}/invitation")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView invite(Page page, Caller caller, @PathVariable UUID id) {
        return invited(page, caller, keep.confirmed(caller, id), "guardian.signs-in");
    }

    /** The link is told on the answer itself: it is kept nowhere, so no later page could show it. */
    private ModelAndView invited(Page page, Caller caller, Guardianship link, String otherwise) {
        var asked = invite.invite(caller, link.id());
        if (asked.isEmpty()) return page.done(back(link), otherwise, link.name(), link.studentName());
        String handOver = asked.get().link();
        if (handOver == null) return page.done(back(link), "guardian.invited", link.name(), link.studentName());
        return view(page, caller, link.student(), NOBODY)
                .addObject("handOver", handOver)
                .addObject("guest", link.name());
    }

    private static String back(Guardianship link) {
        return "/students/" + link.student() + "/guardians";
    }

    @PostMapping("/students/{student}/guardianships/{id}/end")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView end(Page page, Caller caller, @PathVariable StudentId student, @PathVariable UUID id) {
        keep.end(caller, id);
        return page.done("/students/" + student + "/guardians", "guardian.ended");
    }

    private ModelAndView view(Page page, Caller caller, StudentId id, GuardianInput input) {
        Student student = students.visibleTo(caller, id).orElseThrow(Problem::notFound);
        var links = keep.ofStudent(caller, id);
        return page.view(
                "school/guardian/list",
                "student",
                student,
                "links",
                links,
                "waiting",
                invite.waiting(links),
                "input",
                input,
                "checks",
                checks.of(caller, id));
    }
}
