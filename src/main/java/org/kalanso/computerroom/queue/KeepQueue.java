package org.kalanso.computerroom.queue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.ComputerroomProblem;
import org.kalanso.computerroom.RoomTouched;
import org.kalanso.computerroom.room.RoomStore;
import org.kalanso.computerroom.session.Holders;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.problem.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws numbers and steers them; what was done already is answered as it is, so that the same button pressed twice does it once. */
@Component
public class KeepQueue {
    private final QueueStore store;
    private final ShowQueue shown;
    private final RoomStore rooms;
    private final Holders holders;
    private final ApplicationEventPublisher events;

    KeepQueue(QueueStore store, ShowQueue shown, RoomStore rooms, Holders holders, ApplicationEventPublisher events) {
        this.store = store;
        this.shown = shown;
        this.rooms = rooms;
        this.holders = holders;
        this.events = events;
    }

    /** @throws Problem 422 with every wrong field; 409 {@code waits-already}, {@code consent-needed} */
    @Transactional
    public QueueTicket join(Caller caller, QueueInput input) {
        var checked = input.checked();
        UUID asked = input.room();
        UUID room = (asked == null
                        ? java.util.Optional.<UUID>empty()
                        : rooms.visibleTo(caller, asked).map(each -> each.id()))
                .orElseThrow(() -> Problem.invalid("room", "unknown"));
        var holder = holders.of(caller, input.visitor(), input.person(), input.matricule());
        LocalDate today = shown.today(caller);
        store.inTurn(room);
        store.numberOf(room, today, holder).ifPresent(number -> {
            throw ComputerroomProblem.waitsAlready(number);
        });
        UUID id = Ids.newId();
        store.insert(caller, id, room, today, holder, checked);
        return recorded(caller, "joined", id);
    }

    /**
     * To a seat that is free.
     *
     * @throws Problem 409 {@code no-seat-free}, {@code turn-over}
     */
    @Transactional
    public QueueTicket call(Caller caller, UUID id) {
        QueueTicket found = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        store.inTurn(found.room());
        QueueTicket ticket = store.editableBy(caller, id);
        ticket.mustNotBeOver();
        if (ticket.state() == TicketState.CALLED) return ticket;
        List<UUID> free = shown.free(caller, ticket.room());
        if (free.isEmpty()) throw ComputerroomProblem.noSeatFree();
        store.called(id, free.getFirst());
        return recorded(caller, "called", id);
    }

    /** Whoever waits longest. @throws Problem 409 {@code queue-empty}, {@code no-seat-free} */
    @Transactional
    public QueueTicket callNext(Caller caller, UUID room) {
        if (rooms.visibleTo(caller, room).isEmpty()) throw Problem.notFound();
        store.inTurn(room);
        QueueTicket next = store.waitingIn(caller, room, shown.today(caller)).stream()
                .filter(ticket -> ticket.state() == TicketState.WAITING)
                .findFirst()
                .orElseThrow(ComputerroomProblem::queueEmpty);
        return call(caller, next.id());
    }

    /** They sit. */
    @Transactional
    public QueueTicket take(Caller caller, UUID id) {
        return over(caller, id, TicketState.TAKEN, "taken");
    }

    /** They didn't come, or went. */
    @Transactional
    public QueueTicket leave(Caller caller, UUID id) {
        return over(caller, id, TicketState.GONE, "left");
    }

    private QueueTicket over(Caller caller, UUID id, TicketState state, String verb) {
        QueueTicket ticket = store.editableBy(caller, id);
        if (ticket.state() == state) return ticket;
        ticket.mustNotBeOver();
        store.over(id, state);
        return recorded(caller, verb, id);
    }

    private QueueTicket recorded(Caller caller, String verb, UUID id) {
        QueueTicket after = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        Map<String, @Nullable Object> said = new HashMap<>();
        said.put("number", after.number());
        said.put("minutes", after.minutes());
        if (after.workstation() != null) said.put("workstation", after.workstation());
        events.publishEvent(RoomTouched.queue(after.room()));
        events.publishEvent(Recorded.by(caller, "queue-ticket." + verb, "queue-ticket", id, null, said));
        return after;
    }
}
