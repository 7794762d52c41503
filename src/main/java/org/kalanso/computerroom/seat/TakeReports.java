package org.kalanso.computerroom.seat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kalanso.computerroom.RoomTouched;
import org.kalanso.computerroom.session.SeatSession;
import org.kalanso.computerroom.session.SeatSessionStore;
import org.kalanso.computerroom.session.SessionTimes;
import org.kalanso.computerroom.session.TimeStore;
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
    private final ApplicationEventPublisher events;

    TakeReports(
            Leases leases,
            SeatSessionStore sessions,
            SessionTimes times,
            TimeStore stretches,
            ApplicationEventPublisher events) {
        this.leases = leases;
        this.sessions = sessions;
        this.times = times;
        this.stretches = stretches;
        this.events = events;
    }

    /** @return stretches of which nothing more needs to be heard */
    List<UUID> take(Seat seat, List<SeatWord.Report> reports) {
        List<UUID> done = new ArrayList<>();
        for (SeatWord.Report report : reports)
            leases.read(report.lease() == null ? "" : report.lease())
                    .filter(lease -> lease.workstation().equals(seat.id()))
                    .ifPresent(lease -> {
                        take(seat, lease, report);
                        if (report.over()) done.add(lease.stretch());
                    });
        return done;
    }

    private void take(Seat seat, Leases.Lease lease, SeatWord.Report report) {
        var known = stretches.stretch(seat.id(), lease.stretch());
        if (known.isEmpty()) return;
        // the row of the session first: what is read of the stretch before that may be old
        SeatSession session = sessions.locked(known.get().session());
        var past = stretches.stretch(seat.id(), lease.stretch()).orElseThrow();
        if (!past.closed()) {
            SeatSession stamped = times.stamp(session, lease.stretch(), report.stampMillis());
            if (report.over()) times.close(stamped);
        } else if (!past.proven() && report.over()) times.correct(session, past, report.stampMillis());
    }

    /** The seat is there again, or gone: for the journal and for who looks at the room. */
    void tell(Seat seat, String act, Map<String, ?> what) {
        events.publishEvent(RoomTouched.workstations(seat.room()));
        events.publishEvent(
                new Recorded(seat.school(), null, act, "workstation", seat.id().toString(), null, what));
    }
}
