package org.kalanso.school.student;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Versions;
import org.kalanso.school.SchoolProblem;
import org.kalanso.school.StudentId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Numbers that other authorities gave a pupil; the school's own matricule is kept with the pupil. */
@Component
class KeepIdentifier {
    private final IdentifierStore store;
    private final StudentStore students;
    private final ApplicationEventPublisher events;

    KeepIdentifier(IdentifierStore store, StudentStore students, ApplicationEventPublisher events) {
        this.store = store;
        this.students = students;
        this.events = events;
    }

    /** @throws Problem 404 where the caller reaches no such pupil, 409 where another pupil has the number */
    @Transactional
    IdentifierRow add(Caller caller, StudentId student, IdentifierInput input) {
        var checked = input.checked();
        students.editableBy(caller, student);
        UUID id = store.add(
                caller.inSchool(), student, checked.issuer(), checked.value(), checked.from(), checked.until());
        return recorded(caller, "pupil.identified", store.editableBy(caller, id));
    }

    /** @param expected the version the caller saw; null = whichever there is */
    @Transactional
    IdentifierRow change(Caller caller, UUID id, IdentifierInput input, @Nullable Integer expected) {
        var checked = input.checked();
        IdentifierRow before = others(caller, id);
        Versions.check(expected, before.version());
        store.update(id, checked);
        return recorded(caller, "pupil.identifier-changed", store.editableBy(caller, id));
    }

    @Transactional
    void remove(Caller caller, UUID id) {
        IdentifierRow before = others(caller, id);
        store.remove(before.student(), id);
        recorded(caller, "pupil.identifier-removed", before);
    }

    /** @throws Problem 409 for the school's own matricule */
    private IdentifierRow others(Caller caller, UUID id) {
        IdentifierRow row = store.editableBy(caller, id);
        if (row.issuer().equals(IdentifierStore.SCHOOL)) throw SchoolProblem.stillUsed();
        return row;
    }

    private IdentifierRow recorded(Caller caller, String act, IdentifierRow row) {
        events.publishEvent(Recorded.by(
                caller, act, "student", row.student(), null, Map.of("issuer", row.issuer(), "value", row.value())));
        return row;
    }
}
