package org.kalanso.computerroom.seat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.ComputerroomProblem;
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
    private final Clock clock;

    HearSeat(
            SeatStore seats,
            SeatSessionStore sessions,
            SessionTimes times,
            Transitions transitions,
            AddTime addTime,
            TakeReports reports,
            Clock clock) {
        this.seats = seats;
        this.sessions = sessions;
        this.times = times;
        this.transitions = transitions;
        this.addTime = addTime;
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * What is open on the seat now.
     *
     * @param done stretches that the seat may forget
     * @param elsewhere another page of the seat has taken over: what this one proved is kept, and it is told nothing
     */
    record Heard(@Nullable SeatSession session, List<UUID> done, boolean elsewhere) {}

    /** @throws Problem 409 {@code computerroom.word-replayed} for a word that was heard before */
    @Transactional
    public Heard hear(UUID id, SeatWord word) {
        UUID page = word.checkedPage();
        Seat seat = seats.heard(id, page, word.n()).orElseThrow(ComputerroomProblem::wordReplayed);
        var taken = reports.take(seat, page, word.known());
        List<UUID> done = taken.done();
        if (!seat.heardOnline()) reports.tell(seat, "workstation.online", Map.of());
        boolean speaks = speaks(seat, page, word.fresh());
        var open = openOn(seat, taken);
        if (open.isEmpty()) return new Heard(null, done, false);
        // it began anew, or its lease had run out meanwhile
        boolean cameBack = word.fresh() || !done.isEmpty();
        if (!speaks) return new Heard(null, done, true);
        return new Heard(now(seat, open.get(), page, cameBack && longAgo(seat, open.get())), done, false);
    }

    /** The page that began last speaks for the seat; words of those before it are old ones. */
    private boolean speaks(Seat seat, UUID page, boolean fresh) {
        if (page.equals(seat.page())) return true;
        if (seat.page() != null && (!fresh || seats.isOver(seat.id(), page))) return false;
        seats.spokenForBy(seat.id(), page);
        return true;
    }

    /** With its row locked; an operator may have moved or ended it just before. */
    private Optional<SeatSession> openOn(Seat seat, TakeReports.Taken taken) {
        return taken.openAt(seat.id())
                .or(() -> sessions.openOn(seat.id()).map(sessions::locked))
                .filter(session -> session.isOpenAt(seat.id()));
    }

    /** Nothing was heard for longer than the room gives back, and no operator has begun it meanwhile. */
    private boolean longAgo(Seat seat, SeatSession session) {
        Instant heard = seat.heardAt();
        Instant bound = clock.instant().minus(session.terms().credit());
        Instant started = session.startedAt();
        return heard != null && heard.isBefore(bound) && started != null && started.isBefore(bound);
    }

    private @Nullable SeatSession now(Seat seat, SeatSession session, UUID page, boolean longAgo) {
        SeatSession heard = session;
        if (heard.time().open() != null && !page.equals(heard.page())) heard = times.settle(heard);
        if (heard.time().isSpent()) return spent(seat, heard);
        var end = heard.bounds().mustEnd();
        if (end != null && heard.bounds().isOver(clock.instant())) {
            transitions.end(heard, EndReason.of(end.cause()), null);
            return null;
        }
        if (heard.state() != SessionState.ACTIVE) return heard;
        if (heard.time().open() != null) return extended(seat, times.lease(heard));
        return longAgo ? transitions.suspend(heard, true, null) : times.open(heard, page);
    }

    private @Nullable SeatSession spent(Seat seat, SeatSession session) {
        SeatSession extended = extended(seat, session);
        if (!extended.time().isSpent()) return extended;
        transitions.end(times.close(session), EndReason.TIME, null);
        return null;
    }

    /** By itself, while nobody waits and nothing was paid. */
    private SeatSession extended(Seat seat, SeatSession session) {
        Duration more = session.terms().extension();
        if (more.isZero()
                || session.price().amount().signum() > 0
                || session.time().remainingMillis() > NEAR.toMillis()
                || session.bounds().endsBefore(clock.instant().plus(NEAR))
                || !seats.nobodyWaits(seat)) return session;
        return addTime.extend(session, more);
    }

    /** Whoever sits there is done; only the session that the word reports on ends, so that an old word ends no new one. */
    @Transactional
    public void end(UUID id, SeatWord word) {
        UUID page = word.checkedPage();
        Seat seat = seats.locked(id);
        if (word.n() != null && !seats.isNext(seat.id(), page, word.n())) throw ComputerroomProblem.wordReplayed();
        reports.take(seat, page, word.known())
                .openAt(seat.id())
                .ifPresent(session ->
                        transitions.end(session, EndReason.SEAT, session.who().person()));
    }

    /** @param opened the session that a code opens here, asked for once the seat is locked @throws Problem 409 where one is open already */
    @Transactional(propagation = Propagation.MANDATORY)
    public SeatSession begin(UUID id, UUID page, Supplier<SeatSession> opened) {
        Seat seat = seats.locked(id);
        SeatSession session = opened.get();
        seats.spokenForBy(seat.id(), page);
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
