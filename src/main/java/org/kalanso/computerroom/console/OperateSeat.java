package org.kalanso.computerroom.console;

import java.util.List;
import java.util.UUID;
import org.kalanso.computerroom.ComputerroomProblem;
import org.kalanso.computerroom.session.AddTime;
import org.kalanso.computerroom.session.SeatSession;
import org.kalanso.computerroom.session.ShowSessions;
import org.kalanso.computerroom.session.SteerSession;
import org.kalanso.computerroom.wake.WakeSeat;
import org.kalanso.computerroom.workstation.KeepWorkstation;
import org.kalanso.computerroom.workstation.SeatState;
import org.kalanso.computerroom.workstation.Service;
import org.kalanso.computerroom.workstation.Workstation;
import org.kalanso.computerroom.workstation.WorkstationStore;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** An act of the console on one seat: done only where the seat is still what the operator saw. */
@Component
class OperateSeat {
    private final WorkstationStore seats;
    private final KeepWorkstation keep;
    private final ShowSessions sessions;
    private final AddTime addTime;
    private final SteerSession steer;
    private final WakeSeat wake;

    OperateSeat(
            WorkstationStore seats,
            KeepWorkstation keep,
            ShowSessions sessions,
            AddTime addTime,
            SteerSession steer,
            WakeSeat wake) {
        this.seats = seats;
        this.keep = keep;
        this.sessions = sessions;
        this.addTime = addTime;
        this.steer = steer;
        this.wake = wake;
    }

    /** @throws Problem 409 {@code changed-meanwhile}, {@code nobody-there} and what the act itself refuses */
    @Transactional(propagation = Propagation.MANDATORY)
    public void operate(Caller caller, UUID id, ConsoleOrder order) {
        // the seat's row first, then its session's: as a seat's own words lock them
        Workstation seat = seats.editableBy(caller, id);
        switch (order.act()) {
            case PLUS_15, PLUS_30 -> {
                int minutes = order.act().minutes();
                addTime.add(caller, open(caller, seat, order, true), minutes, order.key() + "-" + minutes);
                keep.answered(caller, id);
            }
            case TERMINATE -> steer.terminate(caller, open(caller, seat, order, false));
            case AVAILABLE -> mark(caller, seat, order, Service.IN_SERVICE, SeatState.AVAILABLE);
            case MAINTENANCE -> mark(caller, seat, order, Service.MAINTENANCE, SeatState.MAINTENANCE);
            case OFFLINE -> mark(caller, seat, order, Service.OFFLINE, SeatState.OFFLINE);
            case MESSAGE -> keep.say(caller, List.of(id), order.words());
            case WAKE -> wake.wake(caller, seat);
        }
    }

    /** The session that was seen there, and with the time that was seen where more is to be given. */
    private UUID open(Caller caller, Workstation seat, ConsoleOrder order, boolean asLong) {
        UUID session = seat.session();
        var seen = order.seen(seat.id());
        if (seen.isPresent() && !java.util.Objects.equals(seen.get().session(), session))
            throw ComputerroomProblem.changedMeanwhile(seat.name());
        if (session == null) throw ComputerroomProblem.nobodyThere(seat.name());
        if (asLong && seen.isPresent() && granted(caller, session) != seen.get().totalSeconds())
            throw ComputerroomProblem.changedMeanwhile(seat.name());
        return session;
    }

    private long granted(Caller caller, UUID session) {
        SeatSession locked = sessions.editableBy(caller, session);
        return locked.time().grantedMillis() / 1_000;
    }

    private void mark(Caller caller, Workstation seat, ConsoleOrder order, Service service, SeatState wanted) {
        boolean asSeen = order.seen(seat.id())
                .map(seen -> seen.version() == seat.version())
                .orElse(true);
        if (asSeen) keep.mark(caller, List.of(seat.id()), service);
        // a colleague wanted the same: nothing is left to do
        else if (seat.state() != wanted) throw ComputerroomProblem.changedMeanwhile(seat.name());
    }
}
