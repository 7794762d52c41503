package org.kalanso.school.guardiancode;

import java.util.UUID;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.jobs.JobOrder;
import org.kalanso.platform.jobs.Jobs;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.ClassId;
import org.kalanso.school.Classes;
import org.kalanso.school.SchoolProblem;
import org.kalanso.school.StudentId;
import org.kalanso.school.Students;
import org.springframework.stereotype.Component;

/** Those who run the register ask for codes of a class or of one pupil. */
@Component
class AskForGuardianCodes {
    private static final int MOST = 2;

    private final Classes classes;
    private final Students students;
    private final Jobs jobs;

    AskForGuardianCodes(Classes classes, Students students, Jobs jobs) {
        this.classes = classes;
        this.students = students;
        this.jobs = jobs;
    }

    /** @param each 1, or 2 for father and mother. @return the job that prints them */
    UUID ofClass(Caller caller, ClassId id, int each) {
        if (each < 1 || each > MOST) throw Problem.invalid("each", "out-of-range", 1, MOST);
        var group = classes.visibleTo(caller, id).orElseThrow(Problem::notFound);
        return start(caller, new PrintGuardianCodes.Order(group.id().value(), null, each));
    }

    UUID ofStudent(Caller caller, StudentId id) {
        var student = students.visibleTo(caller, id).orElseThrow(Problem::notFound);
        var group = student.classId();
        if (group == null) throw SchoolProblem.notInClass();
        return start(caller, new PrintGuardianCodes.Order(group.value(), id.value(), 1));
    }

    private UUID start(Caller caller, PrintGuardianCodes.Order order) {
        return jobs.start(JobOrder.by(caller, PrintGuardianCodes.KIND, order));
    }
}
