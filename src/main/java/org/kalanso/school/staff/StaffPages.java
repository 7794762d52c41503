package org.kalanso.school.staff;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.TEACHER;

import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.kalanso.school.ClassId;
import org.kalanso.school.StaffId;
import org.kalanso.school.SubjectId;
import org.kalanso.school.subject.SubjectDirectory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class StaffPages {
    private static final StaffInput BLANK = new StaffInput(null, null, null, null, null);

    private final StaffList list;
    private final SubjectDirectory subjects;
    private final StaffStore store;
    private final KeepStaff keep;
    private final AssignmentStore assignments;
    private final AssignTeacher assign;

    StaffPages(
            StaffList list,
            SubjectDirectory subjects,
            StaffStore store,
            KeepStaff keep,
            AssignmentStore assignments,
            AssignTeacher assign) {
        this.list = list;
        this.subjects = subjects;
        this.store = store;
        this.keep = keep;
        this.assignments = assignments;
        this.assign = assign;
    }

    @GetMapping("/teachers")
    @Allow(roles = {HEAD, MANAGER, TEACHER})
    ModelAndView all(Page page, Caller caller, StaffQuery.Asked asked) {
        return page.view(
                "school/staff/list",
                "found",
                list.page(caller, StaffQuery.of(asked)),
                "asked",
                asked,
                "subjects",
                subjects.choices(caller),
                "mayEdit",
                caller.is(HEAD, MANAGER));
    }

    @GetMapping("/teachers/new")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView blank(Page page) {
        return form(page, null, BLANK, null);
    }

    @PostMapping("/teachers")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView take(Page page, Caller caller, @ModelAttribute StaffInput input) {
        try {
            StaffMember taken = keep.take(caller, input);
            return page.done("/teachers/" + taken.id(), "staff.taken", taken.name());
        } catch (Problem problem) {
            return form(page.refused(problem), null, input, null);
        }
    }

    @GetMapping("/teachers/{id}")
    @Allow(roles = {HEAD, MANAGER, TEACHER})
    ModelAndView one(Page page, Caller caller, @PathVariable StaffId id) {
        StaffMember member = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        return page.view(
                "school/staff/one",
                "member",
                member,
                "assignments",
                assignments.visibleTo(caller, member.person()),
                "mayEdit",
                caller.is(HEAD, MANAGER));
    }

    @GetMapping("/teachers/{id}/edit")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView edit(Page page, Caller caller, @PathVariable StaffId id) {
        StaffMember member = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        var input =
                new StaffInput(member.familyName(), member.givenNames(), member.sex(), member.number(), member.phone());
        return form(page, id, input, member.version());
    }

    @PostMapping("/teachers/{id}/edit")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView change(
            Page page,
            Caller caller,
            @PathVariable StaffId id,
            @ModelAttribute StaffInput input,
            @RequestParam(required = false) @Nullable Integer version) {
        try {
            StaffMember changed = keep.edit(caller, id, input, version);
            return page.done("/teachers/" + id, "staff.changed", changed.name());
        } catch (Problem problem) {
            if (problem.code().equals("platform.not-found")) throw problem;
            return form(page.refused(problem), id, input, version);
        }
    }

    @PostMapping("/teachers/{id}/leave")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView leave(Page page, Caller caller, @PathVariable StaffId id) {
        keep.leave(caller, id);
        return page.done("/teachers", "staff.left");
    }

    @PostMapping("/classes/{classId}/teachers")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView assign(
            Page page,
            Caller caller,
            @PathVariable ClassId classId,
            @RequestParam SubjectId subject,
            @RequestParam PersonId person) {
        Assignment assigned = assign.assign(caller, classId, subject, person);
        return page.done(
                "/classes/" + classId + "/subjects", "staff.assigned", assigned.teacher(), assigned.subjectName());
    }

    @PostMapping("/classes/{classId}/teachers/end")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView end(
            Page page,
            Caller caller,
            @PathVariable ClassId classId,
            @RequestParam SubjectId subject,
            @RequestParam PersonId person) {
        assignments.visibleTo(caller, person).stream()
                .filter(each -> each.classId().equals(classId) && each.subject().equals(subject))
                .forEach(each -> assign.end(caller, each.id()));
        return page.done("/classes/" + classId + "/subjects", "staff.assignment-ended");
    }

    private static ModelAndView form(Page page, @Nullable StaffId id, StaffInput input, @Nullable Integer version) {
        return page.view(
                "school/staff/form", "id", id == null ? null : id.toString(), "input", input, "version", version);
    }
}
