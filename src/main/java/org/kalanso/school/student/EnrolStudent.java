package org.kalanso.school.student;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.ClassId;
import org.kalanso.school.Classes;
import org.kalanso.school.SchoolProblem;
import org.kalanso.school.Schools;
import org.kalanso.school.StudentId;
import org.kalanso.school.person.People;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a pupil into a class, moves them to another, or lets them go. */
@Component
class EnrolStudent {
    private final StudentStore students;
    private final EnrolmentStore enrolments;
    private final MatriculeRegister register;
    private final Classes classes;
    private final Schools schools;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EnrolStudent(
            StudentStore students,
            EnrolmentStore enrolments,
            MatriculeRegister register,
            Classes classes,
            Schools schools,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.students = students;
        this.enrolments = enrolments;
        this.register = register;
        this.classes = classes;
        this.schools = schools;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Into this class; out of the one they were in that year.
     *
     * @throws Problem 404 where the caller reaches no such pupil or class, 409 where they are in it already
     */
    @Transactional
    StudentDetail into(Caller caller, StudentId id, ClassId classId, boolean repeater) {
        register.rosterChanges(caller.inSchool());
        StudentDetail student = students.editableBy(caller, id);
        ClassGroup target = classes.visibleTo(caller, classId).orElseThrow(Problem::notFound);
        LocalDate today = schools.today(caller.inSchool(), clock);
        enrolments.active(id, target.year().value()).ifPresent(stay -> {
            if (stay.classId().equals(classId)) throw SchoolProblem.alreadyInClass(target.name());
            enrolments.end(stay.id(), StudentDetail.Enrolment.State.TRANSFERRED, today);
        });
        enrolments.enrol(caller.inSchool(), id, target, repeater, today);
        people.grant(caller.inSchool(), student.person(), Role.PUPIL, caller.person());
        record(caller, id, "pupil.enrolled", student.className(), target.name());
        return students.visibleTo(caller, id);
    }

    /**
     * Out of the class they are in.
     *
     * @param school whether they leave the school, so that their own sign-in ends too
     */
    @Transactional
    StudentDetail leave(Caller caller, StudentId id, boolean school) {
        register.rosterChanges(caller.inSchool());
        StudentDetail student = students.editableBy(caller, id);
        var year = schools.activeYear(caller.inSchool()).orElseThrow(SchoolProblem::noActiveYear);
        var stay = enrolments.active(id, year.id().value()).orElseThrow(SchoolProblem::notInClass);
        var state = school ? StudentDetail.Enrolment.State.LEFT : StudentDetail.Enrolment.State.TRANSFERRED;
        enrolments.end(stay.id(), state, schools.today(caller.inSchool(), clock));
        if (school) people.end(caller.inSchool(), student.person(), Role.PUPIL, caller.person());
        record(caller, id, school ? "pupil.left" : "pupil.removed-from-class", student.className(), null);
        return students.visibleTo(caller, id);
    }

    private void record(
            Caller caller,
            StudentId id,
            String act,
            @org.jspecify.annotations.Nullable String before,
            @org.jspecify.annotations.Nullable String after) {
        events.publishEvent(Recorded.by(caller, act, "student", id, named(before), named(after)));
    }

    private static @org.jspecify.annotations.Nullable Map<String, String> named(
            @org.jspecify.annotations.Nullable String className) {
        return className == null ? null : Map.of("class", className);
    }
}
