package org.kalanso.school.student;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.TEACHER;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.Photos;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Choice;
import org.kalanso.platform.web.Page;
import org.kalanso.school.ClassId;
import org.kalanso.school.Classes;
import org.kalanso.school.StudentId;
import org.kalanso.school.Students;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class StudentPages {
    private final StudentList list;
    private final StudentStore store;
    private final KeepStudent keep;
    private final EnrolStudent enrol;
    private final Students students;
    private final Classes classes;
    private final Photos photos;

    StudentPages(
            StudentList list,
            StudentStore store,
            KeepStudent keep,
            EnrolStudent enrol,
            Students students,
            Classes classes,
            Photos photos) {
        this.photos = photos;
        this.list = list;
        this.store = store;
        this.keep = keep;
        this.enrol = enrol;
        this.students = students;
        this.classes = classes;
    }

    @GetMapping("/students")
    @Allow(roles = {HEAD, MANAGER, TEACHER})
    ModelAndView all(Page page, Caller caller, StudentQuery.Asked asked) {
        var found = list.page(caller, StudentQuery.of(asked));
        return page.view(
                "school/student/list",
                "found",
                found,
                "asked",
                asked,
                "classes",
                classChoices(caller),
                "mayEdit",
                mayEdit(caller));
    }

    @GetMapping("/students/new")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView blank(Page page, Caller caller, @RequestParam(required = false) @Nullable String classId) {
        return form(page, caller, null, StudentInput.EMPTY, classId, null);
    }

    @PostMapping("/students")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView admit(
            Page page,
            Caller caller,
            @ModelAttribute StudentInput input,
            @RequestParam(required = false) @Nullable ClassId classId,
            @RequestParam(defaultValue = "false") boolean repeater) {
        StudentDetail admitted;
        try {
            admitted = keep.admit(caller, input);
        } catch (Problem problem) {
            return form(page.refused(problem), caller, null, input, classId == null ? null : classId.toString(), null);
        }
        if (classId != null) enrol.into(caller, admitted.id(), classId, repeater);
        return page.done(
                "/students/" + admitted.id(),
                "student.admitted",
                admitted.name(),
                String.valueOf(admitted.matricule()));
    }

    @GetMapping("/students/{id}")
    @Allow(roles = {HEAD, MANAGER, TEACHER})
    ModelAndView one(Page page, Caller caller, @PathVariable StudentId id) {
        StudentDetail student = store.visibleTo(caller, id);
        return page.view(
                "school/student/one",
                "student",
                student,
                "guardians",
                students.guardians(List.of(id)),
                "classes",
                classChoices(caller),
                "mayEdit",
                mayEdit(caller),
                "photo",
                photos.of(caller, student.person()));
    }

    @GetMapping("/students/{id}/edit")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView edit(Page page, Caller caller, @PathVariable StudentId id) {
        StudentDetail student = store.visibleTo(caller, id);
        return form(page, caller, id, StudentInput.EMPTY.over(student), null, student.version());
    }

    @PostMapping("/students/{id}")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView change(
            Page page,
            Caller caller,
            @PathVariable StudentId id,
            @ModelAttribute StudentInput input,
            @RequestParam(required = false) @Nullable Integer version) {
        try {
            StudentDetail changed = keep.edit(caller, id, input, version);
            return page.done("/students/" + id, "student.changed", changed.name());
        } catch (Problem problem) {
            if (problem.code().equals("platform.not-found")) throw problem;
            return form(page.refused(problem), caller, id, input, null, version);
        }
    }

    @PostMapping("/students/{id}/enrol")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView enrol(
            Page page,
            Caller caller,
            @PathVariable StudentId id,
            @RequestParam ClassId classId,
            @RequestParam(defaultValue = "false") boolean repeater) {
        StudentDetail moved = enrol.into(caller, id, classId, repeater);
        return page.done("/students/" + id, "student.enrolled", moved.name(), moved.className());
    }

    @PostMapping("/students/{id}/leave")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView leave(Page page, Caller caller, @PathVariable StudentId id) {
        StudentDetail left = enrol.leave(caller, id, true);
        return page.done("/students/" + id, "student.has-left", left.name());
    }

    private ModelAndView form(
            Page page,
            Caller caller,
            @Nullable StudentId id,
            StudentInput input,
            @Nullable String classId,
            @Nullable Integer version) {
        return page.view(
                "school/student/form",
                "id",
                id == null ? null : id.toString(),
                "input",
                input,
                "classId",
                classId,
                "version",
                version,
                "classes",
                classChoices(caller));
    }

    private List<Choice> classChoices(Caller caller) {
        return classes.visibleTo(caller).stream()
                .map(each -> new Choice(each.id().toString(), each.name()))
                .toList();
    }

    private static boolean mayEdit(Caller caller) {
        return caller.is(HEAD, MANAGER);
    }
}
