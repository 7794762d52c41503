package org.kalanso.computerroom.seat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.room.Room;
import org.kalanso.computerroom.room.RoomStore;
import org.kalanso.computerroom.schedule.Cause;
import org.kalanso.computerroom.schedule.MustEnd;
import org.kalanso.computerroom.session.SeatSession;
import org.kalanso.computerroom.time.Leases;
import org.kalanso.computerroom.time.Stretch;
import org.kalanso.computerroom.workstation.SeatState;
import org.kalanso.computerroom.workstation.Service;
import org.springframework.stereotype.Component;

/** What a seat is to show, from what was heard of it. */
@Component
class ShowSeat {
    private final RoomStore rooms;
    private final Leases leases;

    ShowSeat(RoomStore rooms, Leases leases) {
        this.rooms = rooms;
        this.leases = leases;
    }

    SeatView view(Seat seat, HearSeat.Heard heard, long rung) {
        SeatSession session = heard.session();
        Room room = rooms.of(seat.room());
        return new SeatView(
                seat.id(),
                room.name(),
                seat.name(),
                seat.service() == Service.IN_SERVICE,
                SeatView.Screen.of(session),
                session == null ? null : lease(seat.id(), session),
                session == null ? null : part(session),
                List.copyOf(heard.done()),
                seat.said().isEmpty() ? null : seat.said(),
                seat.saidAt(),
                room.rules(),
                session == null ? null : endsFor(session),
                (int) SeatState.BEAT.toSeconds(),
                (int) Duration.ofMinutes(room.gapMinutes()).toSeconds(),
                rung);
    }

    /** Why an open seat locks before the time is used; null where the time alone ends it. */
    @Nullable
    Cause endsFor(SeatSession session) {
        Stretch open = session.time().open();
        MustEnd end = session.bounds().mustEnd();
        if (open == null || end == null) return null;
        long time = session.time().grantedMillis() - session.time().usedMillis();
        return end.at().isBefore(open.openedAt().plusMillis(time)) ? end.cause() : null;
    }

    SeatView.@Nullable LeaseView lease(UUID seat, SeatSession session) {
        Stretch open = session.time().open();
        if (open == null || SeatView.Screen.of(session) != SeatView.Screen.OPEN) return null;
        long most = Math.max(0, session.time().grantedMillis() - session.time().usedMillis());
        MustEnd end = session.bounds().mustEnd();
        // a lease that was signed is never taken back, but a seat that hears of an earlier end obeys it
        if (end != null)
            most = Math.min(
                    most,
                    Math.max(0, Duration.between(open.openedAt(), end.at()).toMillis()));
        long limit = Math.min(open.limitMillis(), most);
        return new SeatView.LeaseView(
                leases.sign(new Leases.Lease(session.id(), seat, open.id(), open.openedAt(), open.limitMillis())),
                open.id(),
                limit,
                most);
    }

    private static SeatView.SessionPart part(SeatSession session) {
        return new SeatView.SessionPart(
                session.id(),
                session.who().name(),
                session.time().grantedMillis() / 1_000,
                session.time().remainingMillis());
    }
}
