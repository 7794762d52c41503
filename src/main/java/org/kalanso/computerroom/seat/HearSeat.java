package org.kalanso.computerroom.seat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.ComputerroomProblem;
import org.kalanso.computerroom.room.RoomStore;
import org.kalanso.computerroom.session.AddTime;
import org.kalanso.computerroom.session.EndReason;
import org.kalanso.computerroom.session.SeatSession;
import org.kalanso.computerroom.session.SeatSessionStore;
import org.kalanso.computerroom.session.SessionState;
import org.kalanso.computerroom.session.SessionTimes;
import org.kalanso.computerroom.session.Transitions;
import org.kalanso.platform.problem.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a seat's word: first what it proves of time that has passed, then what it is to do from now on. The same word again
 * changes nothing.
 */
@Component
class HearSeat {
    /** How near its end a session is lengthened by the room's rule. */
    private static final Duration NEAR = Duration.ofMinutes(2);

    private final SeatStore seats;
    private final SeatSessionStore sessions;
    private final SessionTimes times;
    private final Transitions transitions;
    private final AddTime addTime;
    private final TakeReports reports;
    private final RoomStore rooms;
    private final Clock clock;

    HearSeat(
            SeatStore seats,
            SeatSessionStore sessions,
            SessionTimes times,
            Transitions transitions,
            AddTime addTime,
            TakeReports reports,
            RoomStore rooms,
            Clock clock) {
        this.seats = seats;
        this.sessions = sessions;
        this.times = times;
        this.transitions = transitions;
        this.addTime = addTime;
        this.reports = reports;
        this.rooms = rooms;
        this.clock = clock;
    }

    /** What is open on the seat now. @param done stretches that the seat may forget */
    record Heard(@Nullable SeatSession session, List<UUID> done) {}

    /**
     * @throws Problem 409 {@code computerroom.open-elsewhere} where another page of the seat has taken over; 409 {@code
     *     computerroom.word-replayed} for a word that was heard before
     */
    @Transactional
    public Heard hear(UUID id, SeatWord word) {
        UUID page = word.page();
        if (page == null) throw Problem.invalid("page", "required");
        Seat seat = seats.locked(id);
        inOrder(seat, word);
        Instant before = seat.heardAt();
        List<UUID> done = reports.take(seat, word.reports() == null ? List.of() : word.reports());
        seats.heard(seat.id());
        if (!seat.heardOnline()) reports.tell(seat, "workstation.online", Map.of());
        var open = sessions.openOn(seat.id());
        if (open.isEmpty()) return new Heard(null, done);
        SeatSession session = sessions.locked(open.get());
        boolean longAgo = before != null
                && before.plus(Duration.ofMinutes(rooms.of(seat.room()).gapMinutes()))
                        .isBefore(clock.instant());
        return new Heard(now(seat, session, page, word.fresh(), longAgo), done);
    }

    private void inOrder(Seat seat, SeatWord word) {
        if (word.page() != null && word.n() != null && !seats.isNext(seat.id(), word.page(), word.n()))
            throw ComputerroomProblem.wordReplayed();
    }

    private @Nullable SeatSession now(Seat seat, SeatSession session, UUID page, boolean fresh, boolean longAgo) {
        SeatSession heard = session;
        if (heard.time().open() != null && !page.equals(heard.page())) {
            if (!fresh || seats.isOver(seat.id(), page)) throw ComputerroomProblem.openElsewhere();
            heard = times.settle(heard);
        }
        if (heard.time().isSpent()) return spent(seat, heard);
        var end = heard.bounds().mustEnd();
        if (end != null && heard.bounds().isOver(clock.instant())) {
            transitions.end(heard, EndReason.of(end.cause()), null);
            return null;
        }
        if (heard.state() != SessionState.ACTIVE) return heard;
        if (heard.time().open() != null) return extended(seat, times.lease(heard));
        return fresh && longAgo ? transitions.suspend(heard, true, null) : times.open(heard, page);
    }

    private @Nullable SeatSession spent(Seat seat, SeatSession session) {
        SeatSession extended = extended(seat, session);
        if (!extended.time().isSpent()) return extended;
        transitions.end(times.close(session), EndReason.TIME, null);
        return null;
    }

    /** By itself, while nobody waits and nothing was paid. */
    private SeatSession extended(Seat seat, SeatSession session) {
        int minutes = rooms.of(seat.room()).extendMinutes();
        if (minutes == 0
                || session.price().amount().signum() > 0
                || session.time().remainingMillis() > NEAR.toMillis()
                || session.bounds().endsBefore(clock.instant().plus(NEAR))
                || !seats.nobodyWaits(seat)) return session;
        return addTime.extend(session, Duration.ofMinutes(minutes));
    }

    /** Whoever sits there is done; the last word of the stretch may be in it. */
    @Transactional
    public void end(UUID id, SeatWord word) {
        Seat seat = seats.locked(id);
        inOrder(seat, word);
        reports.take(seat, word.reports() == null ? List.of() : word.reports());
        sessions.openOn(seat.id())
                .map(sessions::locked)
                .filter(session -> session.state().isOpen())
                .ifPresent(session ->
                        transitions.end(session, EndReason.SEAT, session.who().person()));
    }

    /** The session that a code opens here. @throws Problem 409 where one is open already */
    @Transactional(propagation = Propagation.MANDATORY)
    public SeatSession begin(UUID id, UUID page, SeatSession session) {
        Seat seat = seats.locked(id);
        if (seat.service() != org.kalanso.computerroom.workstation.Service.IN_SERVICE)
            throw ComputerroomProblem.seatNotInService(seat.name());
        if (session.state() == SessionState.SUSPENDED)
            return transitions.resume(session, page, session.who().person());
        boolean kept = sessions.reservedFor(seat.id())
                .filter(other -> !other.equals(session.id()))
                .isPresent();
        if (kept || sessions.openOn(seat.id()).isPresent()) throw ComputerroomProblem.seatTaken(seat.name());
        return transitions.start(session, seat.id(), page, null);
    }
}
