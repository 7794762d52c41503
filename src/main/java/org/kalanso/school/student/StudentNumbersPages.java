package org.kalanso.school.student;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.kalanso.school.StudentId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A pupil's numbers and stays, as those who run the register keep them. */
@Controller
class StudentNumbersPages {
    private static final IdentifierInput BLANK = new IdentifierInput(null, null, null, null);

    private final StudentStore students;
    private final IdentifierStore numbers;
    private final KeepIdentifier keep;
    private final EnrolmentStore stays;
    private final ChangeStay change;

    StudentNumbersPages(
            StudentStore students,
            IdentifierStore numbers,
            KeepIdentifier keep,
            EnrolmentStore stays,
            ChangeStay change) {
        this.students = students;
        this.numbers = numbers;
        this.keep = keep;
        this.stays = stays;
        this.change = change;
    }

    @GetMapping("/students/{id}/register")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView show(Page page, Caller caller, @PathVariable StudentId id) {
        return view(page, caller, id, BLANK);
    }

    @PostMapping("/students/{id}/identifiers")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView add(Page page, Caller caller, @PathVariable StudentId id, @ModelAttribute IdentifierInput input) {
        try {
            IdentifierRow added = keep.add(caller, id, input);
            return page.done(path(id), "number.added", added.issuer(), added.value());
        } catch (Problem problem) {
            return view(page.refused(problem), caller, id, input);
        }
    }

    @PostMapping("/students/{id}/identifiers/{number}/remove")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView remove(Page page, Caller caller, @PathVariable StudentId id, @PathVariable UUID number) {
        IdentifierRow row = numbers.visibleTo(caller, number)
                .filter(each -> each.student().equals(id))
                .orElseThrow(Problem::notFound);
        keep.remove(caller, row.id());
        return page.done(path(id), "number.removed", row.issuer());
    }

    @PostMapping("/students/{id}/enrolments/{stay}")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView change(
            Page page,
            Caller caller,
            @PathVariable StudentId id,
            @PathVariable UUID stay,
            @RequestParam(required = false) @Nullable String roll,
            @RequestParam(defaultValue = "false") boolean repeater,
            @RequestParam(required = false) @Nullable Integer version) {
        EnrolmentRow row = stays.visibleTo(caller, stay)
                .filter(each -> each.student().equals(id))
                .orElseThrow(Problem::notFound);
        try {
            change.change(caller, row.id(), new StayInput(roll, repeater, null), version);
            return page.done(path(id), "stay.changed", row.className());
        } catch (Problem problem) {
            return view(page.refused(problem), caller, id, BLANK);
        }
    }

    @PostMapping("/students/{id}/enrolments/{stay}/end")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView end(Page page, Caller caller, @PathVariable StudentId id, @PathVariable UUID stay) {
        EnrolmentRow row = stays.visibleTo(caller, stay)
                .filter(each -> each.student().equals(id))
                .orElseThrow(Problem::notFound);
        change.end(caller, row.id());
        return page.done(path(id), "stay.ended", row.className());
    }

    private static String path(StudentId id) {
        return "/students/" + id + "/register";
    }

    private ModelAndView view(Page page, Caller caller, StudentId id, IdentifierInput input) {
        List<EnrolmentRow> known = stays.list(caller, id, null);
        return page.view(
                "school/student/register",
                "student",
                students.visibleTo(caller, id),
                "numbers",
                numbers.ofStudent(caller, id),
                "stays",
                known,
                "input",
                input);
    }
}
