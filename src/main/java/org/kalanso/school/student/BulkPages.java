package org.kalanso.school.student;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.ClassId;
import org.kalanso.school.Classes;
import org.kalanso.school.SchoolProblem;
import org.kalanso.school.StudentId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is done to all the pupils that were ticked in the list. */
@Controller
class BulkPages {
    private final ChangeStay change;
    private final Classes classes;

    BulkPages(ChangeStay change, Classes classes) {
        this.change = change;
        this.classes = classes;
    }

    @PostMapping("/students/move")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView move(
            Page page,
            Caller caller,
            @RequestParam(required = false) @Nullable List<StudentId> ids,
            @RequestParam(required = false) @Nullable ClassId into) {
        if (ids == null || ids.isEmpty()) throw SchoolProblem.nobodyChosen();
        if (into == null) throw SchoolProblem.noClassChosen();
        ClassGroup group = classes.visibleTo(caller, into).orElseThrow(Problem::notFound);
        int moved = change.move(caller, ids, into);
        return page.done("/students?classId=" + into, "student.moved", moved, group.name());
    }
}
