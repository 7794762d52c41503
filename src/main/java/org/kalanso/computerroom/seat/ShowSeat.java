package org.kalanso.computerroom.seat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.room.Room;
import org.kalanso.computerroom.room.RoomStore;
import org.kalanso.computerroom.schedule.Guest;
import org.kalanso.computerroom.schedule.MustEnd;
import org.kalanso.computerroom.schedule.RoomSchedules;
import org.kalanso.computerroom.schedule.Stay;
import org.kalanso.computerroom.session.AgreeToRules;
import org.kalanso.computerroom.session.SeatSession;
import org.kalanso.computerroom.time.Leases;
import org.kalanso.computerroom.time.Stretch;
import org.kalanso.computerroom.workstation.SeatState;
import org.kalanso.computerroom.workstation.Service;
import org.springframework.stereotype.Component;

/** What a seat is to show, from what was heard of it. */
@Component
class ShowSeat {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM HH:mm");
    private final SeatStore seats;
    private final RoomStore rooms;
    private final RoomSchedules schedules;
    private final Leases leases;
    private final Clock clock;

    ShowSeat(SeatStore seats, RoomStore rooms, RoomSchedules schedules, Leases leases, Clock clock) {
        this.seats = seats;
        this.rooms = rooms;
        this.schedules = schedules;
        this.leases = leases;
        this.clock = clock;
    }

    /** Who may come to a locked seat, and what keeps the others from it. */
    private record Door(boolean signIn, SeatView.@Nullable Notice notice) {}

    SeatView view(Seat seat, HearSeat.Heard heard, long rung) {
        SeatSession session = heard.session();
        Room room = rooms.of(seat.room());
        Door door = SeatView.Screen.of(session) == SeatView.Screen.OPEN ? new Door(false, null) : door(seat);
        MustEnd end = session == null ? null : session.bounds().mustEnd();
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
                AgreeToRules.hash(room).orElse(null),
                door.signIn(),
                door.notice(),
                end == null ? null : end.cause(),
                (int) SeatState.BEAT.toSeconds(),
                (int) Duration.ofMinutes(room.gapMinutes()).toSeconds(),
                rung);
    }

    private Door door(Seat seat) {
        Instant now = clock.instant();
        var read = schedules.lately(seat.room());
        ZoneId zone = read.schedule().hours().zone();
        Stay stay = read.schedule().at(now, Guest.ANYBODY);
        boolean own = read.times().ownSignIn();
        return switch (stay.verdict()) {
            case CLOSED ->
                new Door(
                        false, new SeatView.Notice(SeatView.Notice.Kind.CLOSED, "", written(stay.opensAt(), now, zone)));
            case TAKEN -> {
                var booked = Objects.requireNonNull(stay.booked());
                yield new Door(
                        true,
                        new SeatView.Notice(
                                SeatView.Notice.Kind.CLASS, booked.className(), written(booked.until(), now, zone)));
            }
            case FREE, LESSON ->
                seats.reservedFrom(seat.id())
                        .map(from -> reserved(written(from, now, zone)))
                        .orElse(new Door(own, null));
        };
    }

    private static Door reserved(@Nullable String from) {
        return new Door(true, new SeatView.Notice(SeatView.Notice.Kind.RESERVED, "", from));
    }

    /** The time alone where it is today's. */
    private static @Nullable String written(@Nullable Instant at, Instant now, ZoneId zone) {
        if (at == null) return null;
        var there = at.atZone(zone);
        boolean today = there.toLocalDate().equals(now.atZone(zone).toLocalDate());
        return (today ? TIME : MOMENT).format(there);
    }

    SeatView.@Nullable LeaseView lease(UUID seat, SeatSession session) {
        Stretch open = session.time().open();
        if (open == null || SeatView.Screen.of(session) != SeatView.Screen.OPEN) return null;
        long most = session.time().grantedMillis() - session.time().usedMillis();
        MustEnd end = session.bounds().mustEnd();
        // a lease that was signed is never taken back, but a seat that hears of an earlier end obeys it
        if (end != null)
            most = Math.min(most, Math.max(0, Duration.between(open.openedAt(), end.at()).toMillis()));
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
