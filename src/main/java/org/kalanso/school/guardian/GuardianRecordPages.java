package org.kalanso.school.guardian;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.kalanso.school.GuardianId;
import org.kalanso.school.StudentId;
import org.kalanso.school.student.StudentList;
import org.kalanso.school.student.StudentRow;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Guardians of the whole school, and one with the pupils they answer for. */
@Controller
class GuardianRecordPages {
    private static final int PROPOSED = 8;

    private final GuardianList list;
    private final GuardianStore store;
    private final GuardianshipStore links;
    private final EditGuardian edit;
    private final KeepGuardian keep;
    private final StudentList students;

    GuardianRecordPages(
            GuardianList list,
            GuardianStore store,
            GuardianshipStore links,
            EditGuardian edit,
            KeepGuardian keep,
            StudentList students) {
        this.list = list;
        this.store = store;
        this.links = links;
        this.edit = edit;
        this.keep = keep;
        this.students = students;
    }

    @GetMapping("/guardians")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView all(Page page, Caller caller, GuardianQuery.Asked asked) {
        return page.view("school/guardian/all", "found", list.page(caller, GuardianQuery.of(asked)), "asked", asked);
    }

    /** @param q words of a pupil whom the guardian is to answer for too */
    @GetMapping("/guardians/{id}")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView one(
            Page page, Caller caller, @PathVariable GuardianId id, @RequestParam(required = false) @Nullable String q) {
        GuardianDetail guardian = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        var children = links.ofGuardian(caller, id);
        List<StudentRow> proposed = q == null || q.isBlank()
                ? List.of()
                : students.named(caller, q, PROPOSED).stream()
                        .filter(row -> children.stream()
                                .noneMatch(link -> link.student().equals(row.id())))
                        .toList();
        return page.view(
                "school/guardian/one", "guardian", guardian, "children", children, "proposed", proposed, "q", q);
    }

    @GetMapping("/guardians/{id}/edit")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView edit(Page page, Caller caller, @PathVariable GuardianId id) {
        GuardianDetail guardian = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        var input = new GuardianInput(guardian.name(), guardian.phone(), guardian.email(), null, null, null, null);
        return form(page, guardian, input, guardian.version());
    }

    @PostMapping("/guardians/{id}/edit")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView change(
            Page page,
            Caller caller,
            @PathVariable GuardianId id,
            @ModelAttribute GuardianInput input,
            @RequestParam(required = false) @Nullable Integer version) {
        GuardianDetail before = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        try {
            GuardianDetail after = edit.edit(caller, id, input, version);
            return page.done("/guardians/" + id, "guardian.changed", after.name());
        } catch (Problem problem) {
            return form(page.refused(problem), before, input, version);
        }
    }

    @PostMapping("/guardians/{id}/children")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView link(
            Page page,
            Caller caller,
            @PathVariable GuardianId id,
            @RequestParam StudentId student,
            @RequestParam(required = false) @Nullable String relation) {
        try {
            Guardianship link = keep.link(caller, id, student, new LinkInput(relation, null, null, null));
            return page.done("/guardians/" + id, "guardian.linked", link.name(), link.studentName());
        } catch (Problem problem) {
            return one(page.refused(problem), caller, id, null);
        }
    }

    /** The same from the pupil's side. */
    @PostMapping("/students/{student}/guardians/known")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView linkKnown(
            Page page,
            Caller caller,
            @PathVariable StudentId student,
            @RequestParam GuardianId guardian,
            @RequestParam(required = false) @Nullable String relation) {
        Guardianship link = keep.link(caller, guardian, student, new LinkInput(relation, null, null, null));
        return page.done("/students/" + student + "/guardians", "guardian.linked", link.name(), link.studentName());
    }

    @PostMapping("/guardianships/{id}")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView rights(
            Page page,
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String relation,
            @RequestParam(defaultValue = "false") boolean maySee,
            @RequestParam(defaultValue = "false") boolean mayCollect,
            @RequestParam(defaultValue = "false") boolean pays,
            @RequestParam(required = false) @Nullable Integer version) {
        GuardianId guardian =
                links.visibleTo(caller, id).orElseThrow(Problem::notFound).guardian();
        try {
            Guardianship link = keep.change(caller, id, new LinkInput(relation, maySee, mayCollect, pays), version);
            return page.done("/guardians/" + guardian, "guardian.rights-changed", link.studentName());
        } catch (Problem problem) {
            return one(page.refused(problem), caller, guardian, null);
        }
    }

    @PostMapping("/guardianships/{id}/end")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView end(Page page, Caller caller, @PathVariable UUID id) {
        GuardianId guardian =
                links.visibleTo(caller, id).orElseThrow(Problem::notFound).guardian();
        keep.end(caller, id);
        return page.done("/guardians/" + guardian, "guardian.ended");
    }

    private static ModelAndView form(
            Page page, GuardianDetail guardian, GuardianInput input, @Nullable Integer version) {
        return page.view("school/guardian/form", "guardian", guardian, "input", input, "version", version);
    }
}
