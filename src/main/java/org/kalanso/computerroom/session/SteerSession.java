package org.kalanso.computerroom.session;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.ComputerroomProblem;
import org.kalanso.computerroom.code.AccessCode;
import org.kalanso.computerroom.code.Codes;
import org.kalanso.computerroom.workstation.SeatState;
import org.kalanso.computerroom.workstation.Workstation;
import org.kalanso.computerroom.workstation.WorkstationStore;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.problem.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an operator does with a session of their rooms. Two operators at once wait for each other at the session's row. */
@Component
public class SteerSession {
    private final SeatSessionStore store;
    private final SessionTimes times;
    private final Transitions transitions;
    private final WorkstationStore seats;
    private final Codes codes;
    private final KeepToSchedule schedule;
    private final ApplicationEventPublisher events;

    SteerSession(
            SeatSessionStore store,
            SessionTimes times,
            Transitions transitions,
            WorkstationStore seats,
            Codes codes,
            KeepToSchedule schedule,
            ApplicationEventPublisher events) {
        this.store = store;
        this.times = times;
        this.transitions = transitions;
        this.seats = seats;
        this.codes = codes;
        this.schedule = schedule;
        this.events = events;
    }

    /**
     * At a seat of the operator's choice, or the one that is kept for it.
     *
     * @throws Problem 409 {@code seat-taken}, {@code seat-not-in-service}, {@code session-not-open}, {@code no-time-left}
     */
    @Transactional
    public SeatSession start(Caller caller, UUID id, @Nullable UUID seat) {
        SeatSession session = store.editableBy(caller, id);
        session.mustBe(SessionState.CREATED);
        UUID asked = seat == null ? session.seat() : seat;
        if (asked == null) throw Problem.invalid("workstation", "required");
        Workstation found = free(caller, session, asked);
        return transitions.start(session, found.id(), null, caller.person().value());
    }

    @Transactional
    public SeatSession suspend(Caller caller, UUID id) {
        return transitions.suspend(
                store.editableBy(caller, id), false, caller.person().value());
    }

    @Transactional
    public SeatSession resume(Caller caller, UUID id) {
        return transitions.resume(
                store.editableBy(caller, id), null, caller.person().value());
    }

    /** One that was never started is cancelled. */
    @Transactional
    public SeatSession terminate(Caller caller, UUID id) {
        SeatSession session = store.editableBy(caller, id);
        if (session.state().isOver()) throw ComputerroomProblem.sessionNotOpen();
        EndReason reason = session.state() == SessionState.CREATED ? EndReason.CANCELLED : EndReason.OPERATOR;
        return transitions.end(session, reason, caller.person().value());
    }

    /** To another seat of the same room, with all its time: what the first seat used is settled, and corrected by its last word. */
    @Transactional
    public SeatSession move(Caller caller, UUID id, UUID seat) {
        SeatSession session = store.editableBy(caller, id);
        session.mustBeOpen();
        Workstation found = free(caller, session, seat);
        SeatSession settled = times.settle(session);
        store.move(id, found.id());
        schedule.moved(store.locked(id), found.id());
        SeatSession moved = store.locked(id);
        transitions.tell(settled, "moved", caller.person().value(), Map.of("workstation", found.id()));
        return moved.byClock() && moved.state() == SessionState.ACTIVE ? times.open(moved, null) : moved;
    }

    /** Cash was taken. */
    @Transactional
    public SeatSession paid(Caller caller, UUID id) {
        SeatSession session = store.editableBy(caller, id);
        if (session.price().amount().signum() == 0) throw ComputerroomProblem.sessionNotOpen();
        if (session.price().paidAt() != null) return session;
        store.pay(id, caller.person().value());
        transitions.tell(
                session,
                "paid",
                caller.person().value(),
                Map.of(
                        "amount", session.price().amount().toPlainString(),
                        "currency", session.price().currency()));
        return store.locked(id);
    }

    /** The code once more, for the operator alone; the journal knows that it was looked at. */
    @Transactional
    public AccessCode showCode(Caller caller, UUID id) {
        SeatSession session = store.editableBy(caller, id);
        if (session.state().isOver()) throw ComputerroomProblem.sessionNotOpen();
        events.publishEvent(Recorded.by(caller, "access-code.shown", "seat-session", id, null, null));
        return codes.shown(store.codeBox(id).orElseThrow(ComputerroomProblem::noCode), id);
    }

    private Workstation free(Caller caller, SeatSession session, UUID seat) {
        Workstation found = seats.oneVisibleTo(caller, seat)
                .filter(each -> each.room().equals(session.room()))
                .orElseThrow(() -> Problem.invalid("workstation", "unknown"));
        if (found.state() == SeatState.MAINTENANCE) throw ComputerroomProblem.seatNotInService(found.name());
        boolean kept = store.reservedFor(seat)
                .filter(other -> !other.equals(session.id()))
                .isPresent();
        if (found.session() != null || kept) throw ComputerroomProblem.seatTaken(found.name());
        return found;
    }
}
