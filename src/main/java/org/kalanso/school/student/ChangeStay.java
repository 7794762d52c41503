package org.kalanso.school.student;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Versions;
import org.kalanso.school.ClassId;
import org.kalanso.school.SchoolProblem;
import org.kalanso.school.StudentId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Corrects a stay in a class, ends it, or moves many pupils to one class at once. */
@Component
class ChangeStay {
    private final EnrolmentStore store;
    private final EnrolStudent enrol;
    private final MatriculeRegister register;
    private final ApplicationEventPublisher events;

    ChangeStay(EnrolmentStore store, EnrolStudent enrol, MatriculeRegister register, ApplicationEventPublisher events) {
        this.store = store;
        this.enrol = enrol;
        this.register = register;
        this.events = events;
    }

    /**
     * @param expected the version the caller saw; null = whichever there is
     * @throws Problem 409 for a stay that is over: what was is not changed
     */
    @Transactional
    EnrolmentRow change(Caller caller, UUID id, StayInput input, @Nullable Integer expected) {
        var checked = input.checked();
        register.rosterChanges(caller.inSchool());
        EnrolmentRow before = store.editableBy(caller, id);
        Versions.check(expected, before.version());
        if (before.state() != StudentDetail.Enrolment.State.ACTIVE) throw SchoolProblem.notInClass();
        Integer roll = checked.roll() == null ? before.roll() : checked.roll();
        boolean repeater = checked.repeater() == null ? before.repeater() : checked.repeater();
        store.update(before, roll, repeater);
        if (checked.state() != StudentDetail.Enrolment.State.ACTIVE)
            enrol.leave(caller, before.student(), checked.state() == StudentDetail.Enrolment.State.LEFT);
        EnrolmentRow after = store.editableBy(caller, id);
        events.publishEvent(
                Recorded.by(caller, "pupil.stay-changed", "student", before.student(), said(before), said(after)));
        return after;
    }

    /** Out of the class, not out of the school. @throws Problem 409 for a stay that is over */
    @Transactional
    void end(Caller caller, UUID id) {
        change(caller, id, new StayInput(null, null, "TRANSFERRED"), null);
    }

    /** All of them, or none where one can't be moved; those who are there already stay. @return how many moved */
    @Transactional
    int move(Caller caller, List<StudentId> students, ClassId into) {
        int moved = 0;
        for (StudentId student : students) {
            boolean there = store.list(caller, student, into).stream()
                    .anyMatch(stay -> stay.state() == StudentDetail.Enrolment.State.ACTIVE);
            if (there) continue;
            enrol.into(caller, student, into, false);
            moved++;
        }
        return moved;
    }

    private static Map<String, Object> said(EnrolmentRow stay) {
        var said = new HashMap<String, Object>(
                Map.of("class", stay.className(), "repeater", stay.repeater(), "state", stay.state()));
        Integer roll = stay.roll();
        if (roll != null) said.put("roll", roll);
        return said;
    }
}
