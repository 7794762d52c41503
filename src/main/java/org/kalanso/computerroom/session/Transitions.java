package org.kalanso.computerroom.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.ComputerroomProblem;
import org.kalanso.computerroom.RoomTouched;
import org.kalanso.computerroom.SeatTouched;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * From one state of a session to the next, and the journal's line of it: for operators, seats and the clock alike. The caller
 * has locked the session's row.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Transitions {
    private final SeatSessionStore store;
    private final SessionTimes times;
    private final KeepToSchedule schedule;
    private final ApplicationEventPublisher events;

    Transitions(SeatSessionStore store, SessionTimes times, KeepToSchedule schedule, ApplicationEventPublisher events) {
        this.store = store;
        this.times = times;
        this.schedule = schedule;
        this.events = events;
    }

    /**
     * @param page the run of the seat's page that unlocks; null where an operator starts it
     * @throws org.kalanso.platform.problem.Problem 409 where the seat or the person has another session, the room is closed
     *     or a class has it
     */
    public SeatSession start(SeatSession session, UUID seat, @Nullable UUID page, @Nullable UUID by) {
        session.mustBe(SessionState.CREATED);
        schedule.demand(session, seat);
        store.start(session, seat);
        tell(session, "started", by, Map.of("workstation", seat));
        SeatSession started = store.locked(session.id());
        // a seat that has a key unlocks itself at its next word
        return page != null || started.byClock() ? times.open(started, page) : started;
    }

    /** The time up to here is charged; of a seat that bears witness its last word is waited for. */
    public SeatSession suspend(SeatSession session, boolean bySilence, @Nullable UUID by) {
        session.mustBe(SessionState.ACTIVE);
        if (session.page() == null) {
            SeatSession closed = times.close(session);
            // it had run out before anybody looked: nothing is left that could be suspended
            if (closed.time().isSpent()) return end(closed, EndReason.TIME, null);
        }
        store.state(session.id(), SessionState.SUSPENDED, bySilence ? "SILENCE" : "OPERATOR");
        tell(session, "suspended", by, Map.of("bySilence", bySilence));
        return store.locked(session.id());
    }

    /** @throws org.kalanso.platform.problem.Problem 409 {@code computerroom.no-time-left} */
    public SeatSession resume(SeatSession session, @Nullable UUID page, @Nullable UUID by) {
        session.mustBe(SessionState.SUSPENDED);
        if (session.time().isSpent()) throw ComputerroomProblem.noTimeLeft();
        schedule.demand(session, Objects.requireNonNull(session.seat()));
        store.state(session.id(), SessionState.ACTIVE, null);
        tell(session, "resumed", by, Map.of());
        SeatSession resumed = store.locked(session.id());
        if (resumed.time().open() != null || page == null && !resumed.byClock()) return resumed;
        return times.open(resumed, page);
    }

    public SeatSession end(SeatSession session, EndReason reason, @Nullable UUID by) {
        if (session.page() == null) times.close(session);
        SessionState over = reason.isTime() ? SessionState.EXPIRED : SessionState.ENDED;
        store.end(session.id(), over, reason, by);
        SeatSession ended = store.locked(session.id());
        tell(
                session,
                over == SessionState.EXPIRED ? "expired" : "ended",
                by,
                Map.of("reason", reason, "usedSeconds", ended.time().chargedMillis() / 1_000));
        return ended;
    }

    /** The seat hears it by the name that its channel has for it. */
    private void touch(UUID seat, String verb, Map<String, ?> what) {
        events.publishEvent(
                switch (verb) {
                    case "time-added" -> new SeatTouched(seat, "add_time", what);
                    case "started" -> new SeatTouched(seat, "open_session", Map.of());
                    case "suspended" -> new SeatTouched(seat, "suspend", what);
                    case "resumed" -> new SeatTouched(seat, "resume", Map.of());
                    case "moved" -> new SeatTouched(seat, "move_session", what);
                    case "ended", "expired" -> new SeatTouched(seat, "close_session", what);
                    default -> new SeatTouched(seat);
                });
    }

    void tell(SeatSession session, String verb, @Nullable UUID by, Map<String, ?> what) {
        var after = new HashMap<String, Object>(what);
        if (session.seat() != null) after.putIfAbsent("workstation", session.seat());
        if (session.seat() != null) touch(session.seat(), verb, what);
        else events.publishEvent(RoomTouched.sessions(session.room()));
        if (what.get("workstation") instanceof UUID seat) touch(seat, verb, what);
        SessionState state = after(verb);
        if (state != null) after.put("state", state);
        UUID actor = by != null ? by : verb.equals("started") ? session.who().person() : null;
        events.publishEvent(new Recorded(
                session.school(),
                actor == null ? null : new PersonId(actor),
                "seat-session." + verb,
                "seat-session",
                session.id().toString(),
                state == null ? null : Map.of("state", session.state()),
                after));
    }

    /** What the session is then; null where it stays as it was. */
    private static @Nullable SessionState after(String verb) {
        return switch (verb) {
            case "started", "resumed" -> SessionState.ACTIVE;
            case "suspended" -> SessionState.SUSPENDED;
            case "ended" -> SessionState.ENDED;
            case "expired" -> SessionState.EXPIRED;
            default -> null;
        };
    }
}
