package org.kalanso.computerroom.seat;

import java.util.UUID;
import org.kalanso.computerroom.RoomTouched;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever sits there wants something of the operator. */
@Component
class SeatCalls {
    private final SeatStore seats;
    private final ApplicationEventPublisher events;

    SeatCalls(SeatStore seats, ApplicationEventPublisher events) {
        this.seats = seats;
        this.events = events;
    }

    @Transactional
    public void call(UUID seat) {
        Seat found = seats.locked(seat);
        seats.calls(seat);
        events.publishEvent(RoomTouched.workstations(found.room()));
    }

    @Transactional
    public void requestTime(UUID seat) {
        Seat found = seats.locked(seat);
        seats.wantsTime(seat);
        events.publishEvent(RoomTouched.workstations(found.room()));
    }
}
