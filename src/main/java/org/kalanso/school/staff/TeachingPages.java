package org.kalanso.school.staff;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Choice;
import org.kalanso.platform.web.Page;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.ClassId;
import org.kalanso.school.ClassSubject;
import org.kalanso.school.Classes;
import org.kalanso.school.SubjectId;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who teaches what: a class after the other, every subject of it with its teacher, and where somebody is missing. */
@Controller
class TeachingPages {
    private static final String PATH = "/teachers/assignments";

    private final Classes classes;
    private final AssignmentStore assignments;
    private final AssignTeacher assign;
    private final StaffDirectory staff;

    TeachingPages(Classes classes, AssignmentStore assignments, AssignTeacher assign, StaffDirectory staff) {
        this.classes = classes;
        this.assignments = assignments;
        this.assign = assign;
        this.staff = staff;
    }

    @GetMapping(PATH)
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView show(Page page, Caller caller, @RequestParam(required = false) @Nullable ClassId classId) {
        List<ClassGroup> all = classes.visibleTo(caller);
        ClassGroup group = classId == null
                ? all.stream().findFirst().orElse(null)
                : classes.visibleTo(caller, classId).orElseThrow(Problem::notFound);
        var gaps = assignments.gaps(caller);
        List<Choice> chips = all.stream()
                .map(each ->
                        new Choice(PATH + "?classId=" + each.id(), each.name(), missing(page, gaps.get(each.id()))))
                .toList();
        return page.view(
                "school/staff/teaching",
                "group",
                group,
                "classes",
                chips,
                "lines",
                group == null ? List.of() : lines(caller, group.id()),
                "staff",
                staff.choices(caller));
    }

    @PostMapping(PATH)
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView save(
            Page page,
            Caller caller,
            @RequestParam ClassId classId,
            @RequestParam MultiValueMap<String, String> typed) {
        if (classes.visibleTo(caller, classId).isEmpty()) throw Problem.notFound();
        var wanted = new LinkedHashMap<SubjectId, Set<PersonId>>();
        for (ClassSubject subject : classes.subjects(classId)) {
            List<String> chosen = typed.get("t." + subject.subject());
            if (chosen != null) wanted.put(subject.subject(), persons(chosen));
        }
        try {
            int changed = assign.settle(caller, classId, wanted);
            return page.done(PATH + "?classId=" + classId, "teaching.saved", changed);
        } catch (Problem problem) {
            return show(page.refused(problem), caller, classId);
        }
    }

    private static @Nullable String missing(Page page, @Nullable Integer gaps) {
        return gaps == null ? null : page.t("teaching.missing", gaps);
    }

    private static Set<PersonId> persons(List<String> chosen) {
        var persons = new HashSet<PersonId>();
        var errors = new FieldErrors();
        for (String text : chosen) {
            var id = errors.id("person", text);
            if (id != null) persons.add(new PersonId(id));
        }
        errors.refuse();
        return persons;
    }

    private List<TeachingLine> lines(Caller caller, ClassId id) {
        Map<SubjectId, List<Assignment>> now = assignments.ofClass(caller, id).stream()
                .collect(java.util.stream.Collectors.groupingBy(Assignment::subject));
        return classes.subjects(id).stream()
                .flatMap(subject -> now.containsKey(subject.subject())
                        ? now.get(subject.subject()).stream()
                                .map(each ->
                                        new TeachingLine(subject, each.person().toString()))
                        : java.util.stream.Stream.of(new TeachingLine(subject, "")))
                .toList();
    }
}
