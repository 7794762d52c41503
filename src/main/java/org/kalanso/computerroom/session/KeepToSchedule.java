package org.kalanso.computerroom.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.ComputerroomProblem;
import org.kalanso.computerroom.schedule.Cause;
import org.kalanso.computerroom.schedule.Guest;
import org.kalanso.computerroom.schedule.MustEnd;
import org.kalanso.computerroom.schedule.RoomSchedules;
import org.kalanso.computerroom.schedule.Stay;
import org.kalanso.platform.problem.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holds sessions to the hours of their room, its bookings and the reservations of its seats. The caller has locked the row. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class KeepToSchedule {
    /** Shorter than that it is not worth beginning. */
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    /** What changes while somebody sits there leaves them time to save their work. */
    static final Duration GRACE = Duration.ofMinutes(2);

    private final BoundStore store;
    private final RoomSchedules schedules;
    private final Clock clock;

    KeepToSchedule(BoundStore store, RoomSchedules schedules, Clock clock) {
        this.store = store;
        this.schedules = schedules;
        this.clock = clock;
    }

    /**
     * Before it is started or resumed: writes when it must end.
     *
     * @throws Problem 409 {@code room-closed}, {@code class-has-room}, {@code lesson-over}, {@code room-closes-soon},
     *     {@code seat-reserved}
     */
    void demand(SeatSession session, UUID seat) {
        if (session.bounds().overruled()) {
            store.mustEnd(session.id(), null);
            return;
        }
        var read = schedules.of(session.room());
        Instant now = clock.instant();
        Stay stay = read.schedule().at(now, guest(session));
        if (!stay.may()) throw refused(stay, read);
        if (session.bounds().lesson() != null && stay.verdict() != Stay.Verdict.LESSON)
            throw ComputerroomProblem.lessonOver();
        MustEnd end = bound(session, seat, stay, now);
        if (end != null && end.at().isBefore(now.plus(SHORTEST))) throw tooShort(end, read);
        store.mustEnd(session.id(), end);
    }

    /** To another seat, whose reservations count now; its own stays behind. */
    void moved(SeatSession session, UUID seat) {
        store.unreserve(session.id());
        renew(session, seat);
    }

    /** The schedule is another one, or the seat: nobody is sent away without a word before. */
    @Nullable
    MustEnd renew(SeatSession session, UUID seat) {
        if (session.bounds().overruled()) {
            store.mustEnd(session.id(), null);
            return null;
        }
        Instant now = clock.instant();
        Stay stay = schedules.of(session.room()).schedule().at(now, guest(session));
        Instant soonest = now.plus(GRACE);
        MustEnd before = session.bounds().mustEnd();
        MustEnd end = out(session, stay) ? new MustEnd(soonest, why(session, stay)) : bound(session, seat, stay, now);
        if (end != null && end.at().isBefore(soonest))
            end = new MustEnd(before != null && before.at().isBefore(soonest) ? before.at() : soonest, end.cause());
        if (out(session, stay) && before != null && before.at().isBefore(soonest)) end = before;
        store.mustEnd(session.id(), end);
        return end;
    }

    private static boolean out(SeatSession session, Stay stay) {
        return !stay.may() || session.bounds().lesson() != null && stay.verdict() != Stay.Verdict.LESSON;
    }

    private static Cause why(SeatSession session, Stay stay) {
        if (stay.verdict() == Stay.Verdict.CLOSED) return Cause.CLOSING;
        return session.bounds().lesson() != null ? Cause.LESSON : Cause.CLASS;
    }

    private @Nullable MustEnd bound(SeatSession session, UUID seat, Stay stay, Instant now) {
        MustEnd end = stay.end();
        Instant own = session.bounds().reservedUntil();
        if (own != null && own.isAfter(now)) end = MustEnd.earlier(end, new MustEnd(own, Cause.RESERVED));
        var reserved = store.nextReservation(seat, session.id(), now);
        return reserved.isEmpty() ? end : MustEnd.earlier(end, new MustEnd(reserved.get(), Cause.RESERVED));
    }

    private Guest guest(SeatSession session) {
        UUID lesson = session.bounds().lesson();
        UUID classId = lesson == null ? null : store.classOf(lesson).orElse(null);
        return new Guest(classId, session.who().person());
    }

    static Problem refused(Stay stay, RoomSchedules.Read read) {
        var zone = read.schedule().hours().zone();
        if (stay.verdict() == Stay.Verdict.CLOSED) return ComputerroomProblem.roomClosed(stay.opensAt(), zone);
        var booked = Objects.requireNonNull(stay.booked());
        return ComputerroomProblem.classHasRoom(booked.className(), booked.until(), zone);
    }

    private static Problem tooShort(MustEnd end, RoomSchedules.Read read) {
        var zone = read.schedule().hours().zone();
        return end.cause() == Cause.RESERVED
                ? ComputerroomProblem.seatReserved(end.at(), zone)
                : ComputerroomProblem.roomClosesSoon(end.at(), zone);
    }
}
