package org.kalanso.computerroom.seat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kalanso.computerroom.RoomTouched;
import org.kalanso.computerroom.session.EndReason;
import org.kalanso.computerroom.session.SeatSession;
import org.kalanso.computerroom.session.SeatSessionStore;
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
     * @param sessions that were reported on
     */
    record Taken(List<UUID> done, Set<UUID> sessions) {}

    private record Told(Leases.Lease lease, SeatWord.Report report) {}

    Taken take(Seat seat, List<SeatWord.Report> reports) {
        var taken = new Taken(new ArrayList<>(), new HashSet<>());
        // in the order in which operators lock sessions, so that nobody waits in a circle
        reports.stream()
                .flatMap(report -> leases.read(report.lease() == null ? "" : report.lease())
                        .filter(lease -> lease.workstation().equals(seat.id()))
                        .map(lease -> new Told(lease, report))
                        .stream())
                .sorted(Comparator.comparing(told -> told.lease().session()))
                .forEach(told -> {
                    take(seat, told.lease(), told.report());
                    taken.sessions().add(told.lease().session());
                    if (told.report().over()) taken.done().add(told.lease().stretch());
                });
        return taken;
    }

    private void take(Seat seat, Leases.Lease lease, SeatWord.Report report) {
        var known = stretches.stretch(seat.id(), lease.stretch());
        if (known.isEmpty()) return;
        // the row of the session first: what is read of the stretch before that may be old
        SeatSession session = sessions.locked(known.get().session());
        var past = stretches.stretch(seat.id(), lease.stretch()).orElseThrow();
        if (!past.closed()) {
            session = times.stamp(session, lease.stretch(), report.stampMillis());
            if (report.over()) session = times.close(session);
        } else if (!past.proven() && report.over()) session = times.correct(session, past, report.stampMillis());
        // its own session, and only while it is here: a word that comes late, or again, ends nobody else's
        if (report.isEnd() && session.isOpenAt(seat.id()))
            transitions.end(session, EndReason.SEAT, session.who().person());
    }

    /** The seat is there again, or gone: for the journal and for who looks at the room. */
    void tell(Seat seat, String act, Map<String, ?> what) {
        events.publishEvent(RoomTouched.workstations(seat.room()));
        events.publishEvent(
                new Recorded(seat.school(), null, act, "workstation", seat.id().toString(), null, what));
    }
}
