package org.kalanso.school.subject;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Versions;
import org.kalanso.school.SubjectGroupId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds, changes and removes groups of subjects. */
@Component
class KeepGroup {
    private final GroupStore store;
    private final ApplicationEventPublisher events;

    KeepGroup(GroupStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    @Transactional
    SubjectGroup add(Caller caller, GroupInput input) {
        SubjectGroupId id = SubjectGroupId.newId();
        store.insert(caller, id, input.checked());
        return recorded(caller, "subject-group.added", id, null);
    }

    /** @param expected the version the caller saw; null = whichever there is */
    @Transactional
    SubjectGroup edit(Caller caller, SubjectGroupId id, GroupInput input, @Nullable Integer expected) {
        var checked = input.checked();
        SubjectGroup before = store.editableBy(caller, id);
        Versions.check(expected, before.version());
        store.update(caller, id, checked);
        return recorded(caller, "subject-group.changed", id, before);
    }

    /** @throws Problem 409 where subjects stand in it */
    @Transactional
    void remove(Caller caller, SubjectGroupId id) {
        SubjectGroup before = store.editableBy(caller, id);
        store.delete(id);
        events.publishEvent(Recorded.by(caller, "subject-group.removed", "subject-group", id, said(before), null));
    }

    private SubjectGroup recorded(Caller caller, String act, SubjectGroupId id, @Nullable SubjectGroup before) {
        SubjectGroup after = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        events.publishEvent(
                Recorded.by(caller, act, "subject-group", id, before == null ? null : said(before), said(after)));
        return after;
    }

    private static Map<String, Object> said(SubjectGroup group) {
        return Map.of("name", group.name(), "ordinal", group.ordinal());
    }
}
