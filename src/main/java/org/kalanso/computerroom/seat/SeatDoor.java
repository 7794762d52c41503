package org.kalanso.computerroom.seat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.room.Room;
import org.kalanso.computerroom.room.RoomStore;
import org.kalanso.computerroom.schedule.Guest;
import org.kalanso.computerroom.schedule.RoomSchedules;
import org.kalanso.computerroom.schedule.Stay;
import org.kalanso.computerroom.session.AgreeToRules;
import org.springframework.stereotype.Component;

/** What stands at the door of a locked seat: the rules, how one may come in now, and what keeps people from it. */
@Component
class SeatDoor {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM HH:mm");
    private final SeatStore seats;
    private final RoomStore rooms;
    private final RoomSchedules schedules;
    private final Clock clock;

    SeatDoor(SeatStore seats, RoomStore rooms, RoomSchedules schedules, Clock clock) {
        this.seats = seats;
        this.rooms = rooms;
        this.schedules = schedules;
        this.clock = clock;
    }

    /**
     * @param rulesHash of the rules, to be sent back by whoever agrees to them; null where there are none
     * @param signIn pupils and staff may open it with their own name now
     * @param notice what keeps people from it; null where nothing does
     */
    record View(
            String rules,
            @Nullable String rulesHash,
            boolean signIn,
            @Nullable Notice notice) {}

    enum Kind {
        /** Until when, where that is in sight. */
        CLOSED,
        /** Until when a class has the room. */
        CLASS,
        /** From when it is kept for somebody. */
        RESERVED
    }

    /**
     * @param name of the class; else empty
     * @param at {@code HH:mm} of the school, with the day where it is not today; null where nobody knows
     */
    record Notice(Kind kind, String name, @Nullable String at) {}

    View of(Seat seat) {
        Room room = rooms.of(seat.room());
        Instant now = clock.instant();
        var read = schedules.lately(seat.room());
        ZoneId zone = read.schedule().hours().zone();
        Stay stay = read.schedule().at(now, Guest.ANYBODY);
        boolean own = read.times().ownSignIn();
        String hash = AgreeToRules.hash(room).orElse(null);
        return switch (stay.verdict()) {
            case CLOSED ->
                new View(room.rules(), hash, false, new Notice(Kind.CLOSED, "", written(stay.opensAt(), now, zone)));
            case TAKEN -> {
                var booked = Objects.requireNonNull(stay.booked());
                var notice = new Notice(Kind.CLASS, booked.className(), written(booked.until(), now, zone));
                yield new View(room.rules(), hash, true, notice);
            }
            case FREE, LESSON -> {
                Instant kept = seats.reservedFrom(seat.id()).orElse(null);
                var notice = kept == null ? null : new Notice(Kind.RESERVED, "", written(kept, now, zone));
                yield new View(room.rules(), hash, own || kept != null, notice);
            }
        };
    }

    /** The time alone where it is today's. */
    private static @Nullable String written(@Nullable Instant at, Instant now, ZoneId zone) {
        if (at == null) return null;
        var there = at.atZone(zone);
        boolean today = there.toLocalDate().equals(now.atZone(zone).toLocalDate());
        return (today ? TIME : MOMENT).format(there);
    }
}
