package org.kalanso.computerroom.booking;

import java.util.List;
import java.util.UUID;
import org.kalanso.computerroom.schedule.ScheduleChanged;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.audit.RecordedAll;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a booking off: one time, or it and all later ones of its series. The room is everybody's again at once. */
@Component
class CancelBooking {
    private final BookingStore store;
    private final BookRoom bookings;
    private final ApplicationEventPublisher events;

    CancelBooking(BookingStore store, BookRoom bookings, ApplicationEventPublisher events) {
        this.store = store;
        this.bookings = bookings;
        this.events = events;
    }

    /** @return those that were taken off. @throws org.kalanso.platform.problem.Problem 404 for one out of reach */
    @Transactional
    List<Booking> cancel(Caller caller, UUID id, boolean rest) {
        Booking first = bookings.own(caller, id);
        store.lock(first.room());
        List<Booking> off = rest ? store.rest(first) : List.of(first);
        off.forEach(each -> store.cancel(each.id(), caller.person().value()));
        events.publishEvent(new RecordedAll(off.stream()
                .map(each -> Recorded.by(
                        caller, "class-booking.cancelled", "class-booking", each.id(), BookRoom.said(each), null))
                .toList()));
        events.publishEvent(new ScheduleChanged(first.room()));
        return off;
    }
}
