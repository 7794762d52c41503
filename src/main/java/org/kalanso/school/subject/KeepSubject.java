package org.kalanso.school.subject;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Versions;
import org.kalanso.school.SubjectId;
import org.kalanso.school.reach.Dependents;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds, corrects and removes subjects. */
@Component
class KeepSubject {
    private final SubjectStore store;
    private final Dependents dependents;
    private final ApplicationEventPublisher events;

    KeepSubject(SubjectStore store, Dependents dependents, ApplicationEventPublisher events) {
        this.store = store;
        this.dependents = dependents;
        this.events = events;
    }

    @Transactional
    SubjectDetail add(Caller caller, SubjectInput input) {
        SubjectId id = SubjectId.newId();
        store.insert(caller.inSchool(), id, input.checked());
        return recorded(caller, "subject.added", null, load(caller, id));
    }

    /** @param expected the version the caller saw; null = whichever there is */
    @Transactional
    SubjectDetail edit(Caller caller, SubjectId id, SubjectInput input, @Nullable Integer expected) {
        var checked = input.checked();
        SubjectDetail before = load(caller, id);
        Versions.check(expected, before.version());
        store.update(caller.inSchool(), id, checked);
        return recorded(caller, "subject.changed", before, load(caller, id));
    }

    @Transactional
    void remove(Caller caller, SubjectId id) {
        SubjectDetail before = load(caller, id);
        dependents.none(caller.inSchool(), id, null, before.name());
        store.delete(id);
        recorded(caller, "subject.removed", before, before);
    }

    private SubjectDetail load(Caller caller, SubjectId id) {
        return store.visibleTo(caller, id).orElseThrow(Problem::notFound);
    }

    private SubjectDetail recorded(Caller caller, String act, @Nullable SubjectDetail before, SubjectDetail after) {
        events.publishEvent(Recorded.by(
                caller,
                act,
                "subject",
                after.id(),
                before == null ? null : Map.of("code", before.code(), "name", before.name()),
                Map.of("code", after.code(), "name", after.name())));
        return after;
    }
}
