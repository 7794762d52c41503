package org.kalanso.school.student;

import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.ClassId;
import org.kalanso.school.StudentId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is in a class, changed from the side of the class. */
@Component
public class Membership {
    private final EnrolStudent enrol;
    private final StudentStore students;

    Membership(EnrolStudent enrol, StudentStore students) {
        this.enrol = enrol;
        this.students = students;
    }

    /** @throws Problem 404 where the caller reaches no such pupil or class, 409 where they are in it already */
    public void add(Caller caller, ClassId classId, StudentId student, boolean repeater) {
        enrol.into(caller, student, classId, repeater);
    }

    /** @throws Problem 404 where the pupil is not in this class */
    @Transactional
    public void remove(Caller caller, ClassId classId, StudentId student) {
        if (!classId.equals(students.visibleTo(caller, student).classId())) throw Problem.notFound();
        enrol.leave(caller, student, false);
    }
}
