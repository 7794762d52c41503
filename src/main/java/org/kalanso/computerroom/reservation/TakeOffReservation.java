package org.kalanso.computerroom.reservation;

import java.util.UUID;
import org.kalanso.computerroom.schedule.ScheduleChanged;
import org.kalanso.computerroom.session.SteerSession;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The seat is everybody's again, and whoever sits there may stay longer. */
@Component
class TakeOffReservation {
    private final ReservationStore store;
    private final SteerSession steer;
    private final ApplicationEventPublisher events;

    TakeOffReservation(ReservationStore store, SteerSession steer, ApplicationEventPublisher events) {
        this.store = store;
        this.steer = steer;
        this.events = events;
    }

    /** @throws Problem 404 for one out of reach, taken or lapsed */
    @Transactional
    ReservationView takeOff(Caller caller, UUID id) {
        ReservationView found = store.oneVisibleTo(caller, id).orElseThrow(Problem::notFound);
        steer.terminate(caller, id);
        events.publishEvent(new ScheduleChanged(found.room()));
        return found;
    }
}
