package org.kalanso.school.subject;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Versions;
import org.kalanso.school.ClassId;
import org.kalanso.school.LevelId;
import org.kalanso.school.SchoolProblem;
import org.kalanso.school.Schools;
import org.kalanso.school.TrackId;
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

    /**
     * Another value, group or way of counting for the same subject and place.
     *
     * @param expected the version the caller saw; null = whichever there is
     */
    @Transactional
    CoefficientRow change(Caller caller, UUID id, CoefficientInput input, @Nullable Integer expected) {
        CoefficientRow before = store.editableBy(caller, id);
        Versions.check(expected, before.version());
        LevelId level = before.level();
        TrackId track = before.track();
        ClassId classId = before.classId();
        return set(
                caller,
                new CoefficientInput(
                        before.subject().value(),
                        input.group(),
                        level == null ? null : level.value(),
                        track == null ? null : track.value(),
                        classId == null ? null : classId.value(),
                        input.coefficient(),
                        input.mode()));
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
