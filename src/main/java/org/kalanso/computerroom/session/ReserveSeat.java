package org.kalanso.computerroom.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.ComputerroomProblem;
import org.kalanso.computerroom.schedule.Range;
import org.kalanso.computerroom.schedule.RoomSchedules;
import org.kalanso.computerroom.schedule.ScheduleChanged;
import org.kalanso.computerroom.workstation.Workstation;
import org.kalanso.computerroom.workstation.WorkstationStore;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.problem.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a seat for somebody, or for a code, from one moment to another. It is a session that waits: from some minutes before,
 * the seat takes nobody else; if nobody comes within the room's minutes it is free again.
 */
@Component
public class ReserveSeat {
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration FARTHEST = Duration.ofDays(RoomSchedules.SEEN_DAYS);
    private final CreateSessions create;
    private final WorkstationStore seats;
    private final RoomSchedules schedules;
    private final BoundStore bounds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReserveSeat(
            CreateSessions create,
            WorkstationStore seats,
            RoomSchedules schedules,
            BoundStore bounds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.create = create;
        this.seats = seats;
        this.schedules = schedules;
        this.bounds = bounds;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param workstation a seat the caller reaches
     * @param from not past, at most a week from now; UTC
     * @param until 5 minutes to 12 hours later
     * @param person somebody of the school; at most one of person, matricule and visitor
     * @param label of a code for nobody in particular
     */
    public record Wanted(
            @Nullable UUID workstation,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable UUID person,
            @Nullable String matricule,
            @Nullable UUID visitor,
            @Nullable String label) {}

    /**
     * @return the session that waits, with the code that opens the seat
     * @throws Problem 422 with every wrong field; 409 {@code room-not-free}, {@code seat-reserved-then}, and what making a session
     *     may be refused for
     */
    @Transactional
    public CreateSessions.Made reserve(Caller caller, Wanted wanted) {
        Range when = checked(wanted);
        Workstation seat = seats.oneVisibleTo(caller, Objects.requireNonNull(wanted.workstation()))
                .orElseThrow(() -> Problem.invalid("workstation", "unknown"));
        var read = schedules.of(seat.room());
        if (!read.schedule().isFree(when)) throw ComputerroomProblem.roomNotFree();
        // whoever sits there has left some minutes before, as before a class
        Instant opens = later(when.from().minus(read.schedule().lead()), clock.instant());
        Instant lapses = when.from().plus(Duration.ofMinutes(read.times().holdMinutes()));
        var made =
                create.create(caller, input(seat, wanted, when, opens, lapses)).getFirst();
        try {
            bounds.reserve(made.id(), when.from(), when.until());
        } catch (DataIntegrityViolationException taken) {
            throw ComputerroomProblem.seatReservedThen();
        }
        events.publishEvent(Recorded.by(
                caller,
                "seat-session.reserved",
                "seat-session",
                made.id(),
                null,
                Map.of(
                        "workstation",
                        seat.name(),
                        "from",
                        when.from().toString(),
                        "until",
                        when.until().toString())));
        events.publishEvent(new ScheduleChanged(seat.room()));
        return made;
    }

    private Range checked(Wanted wanted) {
        var errors = new FieldErrors();
        Instant now = clock.instant();
        Instant from = wanted.from();
        Instant until = wanted.until();
        if (wanted.workstation() == null) errors.add("workstation", "required");
        if (from == null) errors.add("from", "required");
        if (until == null) errors.add("until", "required");
        if (from != null && (from.isBefore(now.minus(SHORTEST)) || from.isAfter(now.plus(FARTHEST))))
            errors.add("from", "computerroom.reserve-within-days", FARTHEST.toDays());
        if (from != null && until != null) {
            Duration length = Duration.between(from, until);
            if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0)
                errors.add("until", "computerroom.reserve-length", SHORTEST.toMinutes(), LONGEST.toHours());
        }
        errors.refuse();
        return new Range(Objects.requireNonNull(from), Objects.requireNonNull(until));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static SessionInput input(Workstation seat, Wanted wanted, Range when, Instant opens, Instant lapses) {
        return new SessionInput(
                seat.room(),
                (int) Duration.between(when.from(), when.until()).toMinutes(),
                null,
                wanted.person(),
                wanted.matricule(),
                wanted.visitor(),
                wanted.label(),
                seat.id(),
                false,
                opens,
                (int) Math.max(
                        SHORTEST.toMinutes(), Duration.between(opens, lapses).toMinutes()),
                1);
    }
}
