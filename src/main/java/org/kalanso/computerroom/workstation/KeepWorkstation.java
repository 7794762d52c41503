package org.kalanso.computerroom.workstation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.ComputerroomProblem;
import org.kalanso.computerroom.RoomTouched;
import org.kalanso.computerroom.SeatTouched;
import org.kalanso.computerroom.room.Room;
import org.kalanso.computerroom.room.RoomStore;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Versions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Seats added, changed, arranged on the plan, marked, spoken to and removed. */
@Component
public class KeepWorkstation {
    private final WorkstationStore store;
    private final RoomStore rooms;
    private final ApplicationEventPublisher events;

    KeepWorkstation(WorkstationStore store, RoomStore rooms, ApplicationEventPublisher events) {
        this.store = store;
        this.rooms = rooms;
        this.events = events;
    }

    /** Where a seat is to stand on the plan. @param version that was seen; null = whichever there is */
    public record Spot(UUID id, int x, int y, @Nullable Integer version) {
        void check(Workstation seat) {
            if (x < 0 || x >= Plan.WIDTH) throw Problem.invalid("x-" + seat.id(), "out-of-range", 0, Plan.WIDTH - 1);
            if (y < 0 || y >= Plan.HEIGHT) throw Problem.invalid("y-" + seat.id(), "out-of-range", 0, Plan.HEIGHT - 1);
        }
    }

    /** @throws Problem 422 for a room that the caller does not reach */
    @Transactional
    public Workstation add(Caller caller, WorkstationInput input) {
        var checked = input.checked();
        UUID asked = input.room();
        Room room = (asked == null ? java.util.Optional.<Room>empty() : rooms.visibleTo(caller, asked))
                .orElseThrow(() -> Problem.invalid("room", "unknown"));
        UUID id = Ids.newId();
        store.insert(caller, id, room.id(), room.seats(), checked);
        return recorded(caller, "workstation.added", id, null);
    }

    /** As many as there are labels, all or none; what belongs to one machine alone is left out. @see SeatSeries */
    @Transactional
    public List<Workstation> addSeries(Caller caller, WorkstationInput first, int count) {
        String name = first.name() == null ? "" : first.name();
        if (count == 1) return List.of(add(caller, first));
        return SeatSeries.of(name, count).stream()
                .map(each -> add(caller, new WorkstationInput(first.room(), each, null, null, null, null, first.os())))
                .toList();
    }

    @Transactional
    public Workstation edit(Caller caller, UUID id, WorkstationInput input, @Nullable Integer expected) {
        var checked = input.checked();
        Workstation before = store.editableBy(caller, id);
        Versions.check(expected, before.version());
        store.update(before, checked);
        return recorded(caller, "workstation.changed", id, before);
    }

    /** One that nobody ever used. @throws Problem 409 where sessions hang on it */
    @Transactional
    public Workstation remove(Caller caller, UUID id) {
        Workstation before = store.editableBy(caller, id);
        if (store.used(id)) throw ComputerroomProblem.hasSessions();
        store.delete(id);
        events.publishEvent(RoomTouched.workstations(before.room()));
        events.publishEvent(Recorded.by(caller, "workstation.removed", "workstation", id, said(before), null));
        return before;
    }

    /** It is seen nowhere any more and its key ends; its hours stay in the figures. @throws Problem 409 while it is taken or kept */
    @Transactional
    public Workstation retire(Caller caller, UUID id) {
        Workstation before = store.editableBy(caller, id);
        if (before.session() != null || before.state() == SeatState.RESERVED)
            throw ComputerroomProblem.seatTaken(before.name());
        store.retire(id);
        events.publishEvent(new SeatTouched(id));
        events.publishEvent(Recorded.by(caller, "workstation.retired", "workstation", id, said(before), null));
        return before;
    }

    /** Away with it: gone where nobody ever used it, else retired. */
    @Transactional
    public Workstation takeAway(Caller caller, UUID id) {
        store.editableBy(caller, id);
        return store.used(id) ? retire(caller, id) : remove(caller, id);
    }

    /**
     * All of it or nothing.
     *
     * @throws Problem 412 where a seat was changed meanwhile; 409 where two would stand in one cell
     */
    @Transactional
    public void arrange(Caller caller, UUID room, List<Spot> spots) {
        List<Workstation> before = store.visibleTo(caller, room);
        Map<UUID, Spot> moved = spots.stream().collect(Collectors.toMap(Spot::id, spot -> spot, (one, two) -> two));
        Map<Integer, String> cells = new HashMap<>();
        for (Workstation seat : before) {
            Spot spot = moved.remove(seat.id());
            if (spot != null) spot.check(seat);
            int x = spot == null ? seat.planX() : spot.x();
            int y = spot == null ? seat.planY() : spot.y();
            String other = cells.put(y * Plan.WIDTH + x, seat.name());
            if (other != null) throw ComputerroomProblem.cellTaken(seat.name(), other);
        }
        if (!moved.isEmpty()) throw Problem.notFound();
        for (Workstation seat :
                store.editableBy(caller, spots.stream().map(Spot::id).toList())) {
            Spot spot = spots.stream()
                    .filter(each -> each.id().equals(seat.id()))
                    .findFirst()
                    .orElseThrow();
            Versions.check(spot.version(), seat.version());
            if (spot.x() == seat.planX() && spot.y() == seat.planY()) continue;
            store.place(seat.id(), spot.x(), spot.y());
            recorded(caller, "workstation.changed", seat.id(), seat);
        }
    }

    /** Ready, being repaired, or switched off; a session that is open there goes on until somebody ends it. */
    @Transactional
    public List<Workstation> mark(Caller caller, Collection<UUID> ids, Service service) {
        if (ids.isEmpty()) throw ComputerroomProblem.nothingChosen();
        for (Workstation before : store.editableBy(caller, ids)) {
            store.serve(before.id(), service);
            events.publishEvent(
                    new SeatTouched(before.id(), "service", Map.of("inService", service == Service.IN_SERVICE)));
            store.answered(before.id());
            recorded(caller, "workstation.state-changed", before.id(), before);
        }
        return ids.stream()
                .distinct()
                .map(id -> store.oneVisibleTo(caller, id).orElseThrow(Problem::notFound))
                .toList();
    }

    /** The operator has answered whoever called there. */
    @Transactional
    public void answered(Caller caller, UUID id) {
        Workstation seat = store.editableBy(caller, id);
        store.answered(id);
        events.publishEvent(RoomTouched.workstations(seat.room()));
    }

    /** A sentence that stands on the seats' screens. @param words 1 to 300 characters */
    @Transactional
    public void say(Caller caller, Collection<UUID> ids, @Nullable String words) {
        var errors = new org.kalanso.platform.problem.FieldErrors();
        String said = errors.text("message", words, 300);
        errors.refuse();
        if (ids.isEmpty()) throw ComputerroomProblem.nothingChosen();
        for (Workstation seat : store.editableBy(caller, ids)) {
            store.say(seat.id(), said);
            events.publishEvent(new SeatTouched(seat.id(), "message", Map.of("text", said)));
            store.answered(seat.id());
            events.publishEvent(
                    // the words may name somebody, and the journal outlives what visitors agreed to
                    Recorded.by(
                            caller,
                            "workstation.told",
                            "workstation",
                            seat.id(),
                            null,
                            Map.of("signs", said.length())));
        }
    }

    private Workstation recorded(Caller caller, String act, UUID id, @Nullable Workstation before) {
        Workstation after = store.oneVisibleTo(caller, id).orElseThrow(Problem::notFound);
        events.publishEvent(RoomTouched.workstations(after.room()));
        events.publishEvent(
                Recorded.by(caller, act, "workstation", id, before == null ? null : said(before), said(after)));
        return after;
    }

    private static Map<String, Object> said(Workstation seat) {
        return Map.of(
                "name", seat.name(),
                "ip", seat.ip(),
                "mac", seat.mac(),
                "os", seat.os(),
                "planX", seat.planX(),
                "planY", seat.planY(),
                "state", seat.state());
    }
}
