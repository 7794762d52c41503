package org.kalanso.school.classgroup;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.TEACHER;

import java.util.List;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Choice;
import org.kalanso.platform.web.Page;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.ClassId;
import org.kalanso.school.Classes;
import org.kalanso.school.division.DivisionKind;
import org.kalanso.school.division.Divisions;
import org.kalanso.school.listing.LevelQuery;
import org.kalanso.school.staff.StaffDirectory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class ClassPages {
    private static final int AT_ONCE = 50;

    private final ClassList list;
    private final Divisions divisions;
    private final Classes classes;
    private final KeepClass keep;
    private final StaffDirectory staff;

    ClassPages(ClassList list, Divisions divisions, Classes classes, KeepClass keep, StaffDirectory staff) {
        this.list = list;
        this.divisions = divisions;
        this.classes = classes;
        this.keep = keep;
        this.staff = staff;
    }

    @GetMapping("/classes")
    @Allow(roles = {HEAD, MANAGER, TEACHER})
    ModelAndView all(Page page, Caller caller, LevelQuery.Asked asked) {
        return list(page, caller, "", asked);
    }

    @PostMapping("/classes")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView open(Page page, Caller caller, @ModelAttribute ClassInput input) {
        try {
            ClassGroup opened = keep.open(caller, input);
            return page.done("/classes/" + opened.id(), "class.opened", opened.name());
        } catch (Problem problem) {
            return list(page.refused(problem), caller, input.name() == null ? "" : input.name(), LevelQuery.Asked.ALL);
        }
    }

    @GetMapping("/classes/{id}")
    @Allow(roles = {HEAD, MANAGER, TEACHER})
    ModelAndView one(Page page, Caller caller, @PathVariable ClassId id) {
        ClassGroup found = classes.visibleTo(caller, id).orElseThrow(Problem::notFound);
        return page.view(
                "school/classgroup/one",
                "group",
                found,
                "pupils",
                classes.roster(id),
                "mayEdit",
                caller.is(HEAD, MANAGER),
                "mayPrint",
                caller.is(HEAD, MANAGER) || caller.person().equals(found.headTeacher()));
    }

    @GetMapping("/classes/{id}/subjects")
    @Allow(roles = {HEAD, MANAGER, TEACHER})
    ModelAndView subjects(Page page, Caller caller, @PathVariable ClassId id) {
        ClassGroup found = classes.visibleTo(caller, id).orElseThrow(Problem::notFound);
        boolean mayEdit = caller.is(HEAD, MANAGER);
        List<Choice> teachers = mayEdit ? staff.choices(caller) : List.of();
        return page.view(
                "school/classgroup/subjects",
                "group",
                found,
                "subjects",
                classes.subjects(id),
                "teachers",
                classes.teachers(id),
                "staff",
                teachers,
                "mayEdit",
                mayEdit);
    }

    @PostMapping("/classes/{id}/head-teacher")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView headTeacher(Page page, Caller caller, @PathVariable ClassId id, @RequestParam String person) {
        ClassGroup before = classes.visibleTo(caller, id).orElseThrow(Problem::notFound);
        String track = before.trackId() == null ? null : before.trackId().toString();
        keep.edit(caller, id, new ClassInput(before.name(), null, track, person), null);
        return page.done("/classes/" + id + "/subjects", "class.changed", before.name());
    }

    private ModelAndView list(Page page, Caller caller, String typed, LevelQuery.Asked asked) {
        return page.view(
                "school/classgroup/list",
                "found",
                list.page(caller, asked, AT_ONCE),
                "asked",
                asked,
                "levels",
                divisions.choices(caller, DivisionKind.LEVEL),
                "typed",
                typed,
                "mayEdit",
                caller.is(HEAD, MANAGER));
    }
}
