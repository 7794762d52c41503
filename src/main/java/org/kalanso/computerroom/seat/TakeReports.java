package org.kalanso.computerroom.seat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.computerroom.RoomTouched;
import org.kalanso.computerroom.session.EndReason;
import org.kalanso.computerroom.session.SeatSession;
import org.kalanso.computerroom.session.SeatSessionStore;
import org.kalanso.computerroom.session.SessionState;
import org.kalanso.computerroom.session.SessionTimes;
import org.kalanso.computerroom.session.TimeStore;
import org.kalanso.computerroom.session.Transitions;
import org.kalanso.computerroom.time.Leases;
import org.kalanso.platform.audit.Recorded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Believes a seat's counts as far as they can be true: only of stretches that were signed for this seat, never beyond what
 * the server's clock and the lease allow. What comes late corrects what was supposed meanwhile.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TakeReports {
    private final Leases leases;
    private final SeatSessionStore sessions;
    private final SessionTimes times;
    private final TimeStore stretches;
    private final Transitions transitions;
    private final ApplicationEventPublisher events;

    TakeReports(
            Leases leases,
            SeatSessionStore sessions,
            SessionTimes times,
            TimeStore stretches,
            Transitions transitions,
            ApplicationEventPublisher events) {
        this.leases = leases;
        this.sessions = sessions;
        this.times = times;
        this.stretches = stretches;
        this.transitions = transitions;
        this.events = events;
    }

    /**
     * @param done stretches of which nothing more needs to be heard
     * @param sessions that were reported on, as they stand after it
     */
    record Taken(List<UUID> done, Map<UUID, SeatSession> sessions) {
        /** The one that is open on this seat, where it was reported on. */
        Optional<SeatSession> openAt(UUID seat) {
            return sessions.values().stream()
                    .filter(session -> session.isOpenAt(seat))
                    .findFirst();
        }
    }

    private record Told(Leases.Lease lease, SeatWord.Report report) {}

    /** @param page that says it: the one that speaks for the seat goes on with a further lease */
    Taken take(Seat seat, UUID page, List<SeatWord.Report> reports) {
        var taken = new Taken(new ArrayList<>(), new HashMap<>());
        // in the order in which operators lock sessions, so that nobody waits in a circle
        reports.stream()
                .flatMap(report -> leases
                        .read(report.lease() == null ? "" : report.lease())
                        .filter(lease -> lease.workstation().equals(seat.id()))
                        .map(lease -> new Told(lease, report))
                        .stream())
                .sorted(Comparator.comparing(told -> told.lease().session()))
                .forEach(told -> {
                    take(seat, page, told).ifPresent(session -> taken.sessions().put(session.id(), session));
                    if (told.report().over()) taken.done().add(told.lease().stretch());
                });
        return taken;
    }

    private Optional<SeatSession> take(Seat seat, UUID page, Told told) {
        var report = told.report();
        return sessions.lockedIfAny(told.lease().session()).map(session -> {
            SeatSession counted = session.goesOnIn(told.lease().stretch())
                    ? goesOn(session, page.equals(seat.page()) && page.equals(session.page()), told)
                    : late(seat, session, told);
            // its own session, and only while it is here: a word that comes late, or again, ends nobody else's
            return report.isEnd() && counted.isOpenAt(seat.id())
                    ? transitions.end(counted, EndReason.SEAT, counted.who().person())
                    : counted;
        });
    }

    private SeatSession goesOn(SeatSession session, boolean speaks, Told told) {
        UUID stretch = told.lease().stretch();
        long count = told.report().stampMillis();
        if (told.report().over()) return times.close(times.stamp(session, stretch, count));
        return speaks && session.state() == SessionState.ACTIVE
                ? times.stampAndLease(session, stretch, count)
                : times.stamp(session, stretch, count);
    }

    /** Of a stretch that was closed without its last word. */
    private SeatSession late(Seat seat, SeatSession session, Told told) {
        if (!told.report().over()) return session;
        return stretches
                .stretch(seat.id(), told.lease().stretch())
                .filter(past -> past.closed() && !past.proven())
                .map(past -> times.correct(session, past, told.report().stampMillis()))
                .orElse(session);
    }

    /** The seat is there again, or gone: for the journal and for who looks at the room. */
    void tell(Seat seat, String act, Map<String, ?> what) {
        events.publishEvent(RoomTouched.workstations(seat.room()));
        events.publishEvent(
                new Recorded(seat.school(), null, act, "workstation", seat.id().toString(), null, what));
    }
}
