package org.kalanso.school.slip;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.jobs.JobOrder;
import org.kalanso.platform.jobs.Jobs;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.ClassId;
import org.kalanso.school.Classes;
import org.kalanso.school.SchoolProblem;
import org.kalanso.school.StudentId;
import org.kalanso.school.Students;
import org.springframework.stereotype.Component;

/** A class's slips are asked for by the head, a manager, or the class's own head teacher. */
@Component
class AskForSlips {
    private final Classes classes;
    private final Students students;
    private final Jobs jobs;

    AskForSlips(Classes classes, Students students, Jobs jobs) {
        this.classes = classes;
        this.students = students;
        this.jobs = jobs;
    }

    /** @return the job that prints them */
    UUID ask(Caller caller, ClassId classId) {
        ClassGroup group = classes.visibleTo(caller, classId).orElseThrow(Problem::notFound);
        if (!caller.is(Role.HEAD, Role.MANAGER) && !classes.isHeadTeacher(caller.person(), group.id()))
            throw Problem.forbidden();
        return jobs.start(JobOrder.by(
                caller, PrintSlips.KIND, new PrintSlips.Order(group.id().value(), null)));
    }

    /**
     * For these pupils, of whichever class.
     *
     * @throws Problem 404 where one of them is not the school's, 422 where there is none
     */
    UUID ask(Caller caller, List<StudentId> pupils) {
        if (pupils.isEmpty()) throw SchoolProblem.nobodyChosen();
        if (students.ofSchool(caller.inSchool(), pupils).size()
                < Set.copyOf(pupils).size()) throw Problem.notFound();
        return jobs.start(JobOrder.by(
                caller,
                PrintSlips.KIND,
                new PrintSlips.Order(null, pupils.stream().map(StudentId::value).toList())));
    }
}
