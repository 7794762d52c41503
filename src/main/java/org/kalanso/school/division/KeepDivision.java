package org.kalanso.school.division;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Versions;
import org.kalanso.school.SchoolProblem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds, changes and removes levels and tracks; one that classes belong to stays. */
@Component
class KeepDivision {
    private final DivisionStore store;
    private final ApplicationEventPublisher events;

    KeepDivision(DivisionStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    @Transactional
    Division add(Caller caller, DivisionKind kind, DivisionInput input) {
        UUID id = Ids.newId();
        store.insert(caller, kind, id, input.checked());
        return recorded(caller, kind, ".added", id, null);
    }

    /** @param expected the version the caller saw; null = whichever there is */
    @Transactional
    Division edit(Caller caller, DivisionKind kind, UUID id, DivisionInput input, @Nullable Integer expected) {
        var checked = input.checked();
        Division before = store.editableBy(caller, kind, id);
        Versions.check(expected, before.version());
        store.update(caller, kind, id, checked);
        return recorded(caller, kind, ".changed", id, before);
    }

    /** @throws Problem 409 {@code school.has-classes} */
    @Transactional
    Division remove(Caller caller, DivisionKind kind, UUID id) {
        Division before = store.editableBy(caller, kind, id);
        if (before.classes() > 0) throw SchoolProblem.hasClasses(before.name());
        store.delete(kind, id);
        events.publishEvent(Recorded.by(caller, kind.noun() + ".removed", kind.noun(), id, said(before), null));
        return before;
    }

    private Division recorded(Caller caller, DivisionKind kind, String verb, UUID id, @Nullable Division before) {
        Division after = store.visibleTo(caller, kind, id).orElseThrow(Problem::notFound);
        events.publishEvent(Recorded.by(
                caller, kind.noun() + verb, kind.noun(), id, before == null ? null : said(before), said(after)));
        return after;
    }

    private static Map<String, Object> said(Division division) {
        return Map.of("code", division.code(), "name", division.name(), "ordinal", division.ordinal());
    }
}
