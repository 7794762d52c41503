package org.kalanso.computerroom.room;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.Accounts;
import org.kalanso.computerroom.ComputerroomProblem;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Versions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds, changes and removes rooms; one with seats stays. */
@Component
public class KeepRoom {
    private final RoomStore store;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    KeepRoom(RoomStore store, Accounts accounts, ApplicationEventPublisher events) {
        this.store = store;
        this.accounts = accounts;
        this.events = events;
    }

    @Transactional
    public Room add(Caller caller, RoomInput input) {
        var checked = input.checked();
        known(caller, checked.operators());
        UUID id = Ids.newId();
        store.insert(caller, id, checked);
        store.operators(id, checked.operators());
        return recorded(caller, "room.added", id, null);
    }

    /** @param expected the version the caller saw; null = whichever there is */
    @Transactional
    public Room edit(Caller caller, UUID id, RoomInput input, @Nullable Integer expected) {
        var checked = input.checked();
        Room before = store.editableBy(caller, id);
        Versions.check(expected, before.version());
        known(caller, checked.operators());
        store.update(caller, id, checked);
        store.operators(id, checked.operators());
        return recorded(caller, "room.changed", id, before);
    }

    /** @throws Problem 409 where it has seats */
    @Transactional
    public Room remove(Caller caller, UUID id) {
        Room before = store.editableBy(caller, id);
        if (before.seats() > 0) throw ComputerroomProblem.hasSeats();
        store.delete(id);
        events.publishEvent(Recorded.by(caller, "room.removed", "room", id, said(before), null));
        return before;
    }

    private void known(Caller caller, List<UUID> operators) {
        Set<UUID> holders = accounts.holders(caller.inSchool(), Role.OPERATOR).stream()
                .map(PersonId::value)
                .collect(Collectors.toSet());
        if (!holders.containsAll(operators)) throw Problem.invalid("operators", "unknown");
    }

    private Room recorded(Caller caller, String act, UUID id, @Nullable Room before) {
        Room after = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        events.publishEvent(Recorded.by(caller, act, "room", id, before == null ? null : said(before), said(after)));
        return after;
    }

    private static Map<String, Object> said(Room room) {
        return Map.of(
                "name", room.name(),
                "rules", room.rules(),
                "leaseMinutes", room.leaseMinutes(),
                "gapMinutes", room.gapMinutes(),
                "extendMinutes", room.extendMinutes(),
                "operators", room.operators());
    }
}
