package org.kalanso.school.subject;

import java.util.Map;
import java.util.UUID;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.SchoolProblem;
import org.kalanso.school.Schools;
import org.kalanso.school.YearId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says or takes back a coefficient of the active year; the classes it touches follow at once. */
@Component
class SetCoefficient {
    private final CoefficientStore store;
    private final ClassSubjects resolved;
    private final Schools schools;
    private final ApplicationEventPublisher events;

    SetCoefficient(CoefficientStore store, ClassSubjects resolved, Schools schools, ApplicationEventPublisher events) {
        this.store = store;
        this.resolved = resolved;
        this.schools = schools;
        this.events = events;
    }

    /** @throws Problem 422 where it names something that is not the school's */
    @Transactional
    CoefficientRow set(Caller caller, CoefficientInput input) {
        var checked = input.checked();
        if (!store.known(caller.inSchool(), checked)) throw Problem.invalid("subject", "unknown");
        UUID id = store.put(caller.inSchool(), year(caller), checked);
        resolved.rebuild(year(caller));
        CoefficientRow after = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        recorded(caller, "coefficient.set", after);
        return after;
    }

    @Transactional
    void remove(Caller caller, UUID id) {
        CoefficientRow before = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        store.delete(id);
        resolved.rebuild(year(caller));
        recorded(caller, "coefficient.removed", before);
    }

    private YearId year(Caller caller) {
        return schools.activeYear(caller.inSchool())
                .orElseThrow(SchoolProblem::noActiveYear)
                .id();
    }

    private void recorded(Caller caller, String act, CoefficientRow row) {
        var said = Map.of("subject", row.subjectCode(), "coefficient", row.coefficient(), "mode", row.mode());
        events.publishEvent(Recorded.by(caller, act, "coefficient", row.id(), null, said));
    }
}
