package org.kalanso.computerroom.wake;

import java.io.IOException;
import java.util.Map;
import org.kalanso.computerroom.ComputerroomProblem;
import org.kalanso.computerroom.workstation.Workstation;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends a seat the signal to start; the journal knows that it was sent, not what became of it. */
@Component
public class WakeSeat {
    private final WakeSignal signal;
    private final ApplicationEventPublisher events;

    WakeSeat(WakeSignal signal, ApplicationEventPublisher events) {
        this.signal = signal;
        this.events = events;
    }

    /** @throws org.kalanso.platform.problem.Problem 409 {@code no-mac}; 503 {@code wake-failed} */
    @Transactional
    public void wake(Caller caller, Workstation seat) {
        if (seat.mac().isEmpty()) throw ComputerroomProblem.noMac(seat.name());
        try {
            signal.send(seat.mac());
        } catch (IOException unreachable) {
            throw ComputerroomProblem.wakeFailed(seat.name());
        }
        events.publishEvent(Recorded.by(
                caller, "workstation.wake-sent", "workstation", seat.id(), null, Map.of("mac", seat.mac())));
    }
}
