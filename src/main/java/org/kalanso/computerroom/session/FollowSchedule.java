package org.kalanso.computerroom.session;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.kalanso.computerroom.SeatTouched;
import org.kalanso.computerroom.schedule.Cause;
import org.kalanso.computerroom.schedule.MustEnd;
import org.kalanso.computerroom.schedule.ScheduleChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hours or bookings have changed: whoever sits in the room is told in the same transaction until when they may stay. */
@Component
class FollowSchedule {
    private final BoundStore bounds;
    private final SeatSessionStore store;
    private final KeepToSchedule schedule;
    private final SessionTimes times;
    private final AddTime addTime;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FollowSchedule(
            BoundStore bounds,
            SeatSessionStore store,
            KeepToSchedule schedule,
            SessionTimes times,
            AddTime addTime,
            ApplicationEventPublisher events,
            Clock clock) {
        this.bounds = bounds;
        this.store = store;
        this.schedule = schedule;
        this.times = times;
        this.addTime = addTime;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ScheduleChanged changed) {
        bounds.openIn(changed.room()).forEach(this::follow);
    }

    private void follow(UUID id) {
        SeatSession session = store.locked(id);
        if (!session.state().isOpen()) return;
        UUID seat = Objects.requireNonNull(session.seat());
        MustEnd end = schedule.renew(session, seat);
        SeatSession renewed = times.lease(store.locked(id));
        if (end != null && end.cause() == Cause.LESSON && renewed.bounds().lesson() != null) lengthen(renewed, end);
        events.publishEvent(new SeatTouched(seat));
    }

    /** With a class one sits as long as its lesson lasts. */
    private void lengthen(SeatSession session, MustEnd end) {
        Duration missing = Duration.between(clock.instant(), end.at())
                .minusMillis(session.time().shownRemainingMillis(clock.instant()));
        if (missing.compareTo(Duration.ofSeconds(1)) >= 0) addTime.extend(session, missing);
    }
}
