package org.kalanso.computerroom.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Opening hours less bookings: who may sit in a room at a moment, and until when at the longest. Nothing here knows of
 * seats, codes or time that was given.
 *
 * @param bookings from early to late; no two at once
 * @param lead how long before a class comes the others have left
 */
public record Schedule(OpeningHours hours, List<Booked> bookings, Duration lead) {
    /** How far it is looked ahead; what lasts longer lasts as long as one likes. */
    public static final int DAYS = 8;

    public Schedule {
        bookings = bookings.stream().sorted(Comparator.comparing(Booked::from)).toList();
    }

    public Stay at(Instant now, Guest guest) {
        Range open = openAt(now);
        if (open == null) return new Stay(Stay.Verdict.CLOSED, null, null, opensAfter(now));
        Booked mine = first(each -> guest.has(each) && reaches(each, now));
        Booked there = first(each -> !guest.has(each) && has(each, now));
        if (mine != null && there == null) return new Stay(Stay.Verdict.LESSON, lesson(open, guest, mine), mine, null);
        Booked other = there != null ? there : first(each -> !guest.has(each) && reaches(each, now));
        if (other != null) return new Stay(Stay.Verdict.TAKEN, null, other, null);
        return new Stay(Stay.Verdict.FREE, free(open, guest, now), null, null);
    }

    /** A lesson lasts as long as the room is open and lessons of the same class follow each other. */
    private MustEnd lesson(Range open, Guest guest, Booked mine) {
        Instant until = mine.until();
        for (Booked next : bookings) {
            if (next.from().isBefore(until)) continue;
            if (!guest.has(next) || next.from().minus(lead).isAfter(until)) break;
            until = next.until();
        }
        MustEnd end = new MustEnd(until, Cause.LESSON);
        return endless(open) ? end : MustEnd.earlier(end, new MustEnd(open.until(), Cause.CLOSING));
    }

    private @Nullable MustEnd free(Range open, Guest guest, Instant now) {
        MustEnd end = endless(open) ? null : new MustEnd(open.until(), Cause.CLOSING);
        Booked next = first(each -> !guest.has(each) && each.from().minus(lead).isAfter(now));
        return next == null ? end : MustEnd.earlier(end, new MustEnd(next.from().minus(lead), Cause.CLASS));
    }

    private boolean reaches(Booked booked, Instant now) {
        return !now.isBefore(booked.from().minus(lead)) && now.isBefore(booked.until());
    }

    private static boolean has(Booked booked, Instant now) {
        return new Range(booked.from(), booked.until()).holds(now);
    }

    private @Nullable Booked first(java.util.function.Predicate<Booked> which) {
        return bookings.stream().filter(which).findFirst().orElse(null);
    }

    private @Nullable Range openAt(Instant now) {
        return around(now).stream().filter(each -> each.holds(now)).findFirst().orElse(null);
    }

    /** When a closed room opens next; null where that is not in sight. */
    private @Nullable Instant opensAfter(Instant now) {
        return around(now).stream()
                .map(Range::from)
                .filter(now::isBefore)
                .findFirst()
                .orElse(null);
    }

    private List<Range> around(Instant now) {
        LocalDate today = today(now);
        return hours.between(today.minusDays(1), today.plusDays(DAYS));
    }

    /** Does it last beyond what is looked at? */
    private boolean endless(Range open) {
        return Duration.between(open.from(), open.until()).toDays() >= DAYS;
    }

    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, hours.zone());
    }

    /** Which class has the room, or comes so soon that nobody else starts. */
    public Optional<Booked> classAt(Instant now) {
        return Optional.ofNullable(first(each -> has(each, now)))
                .or(() -> Optional.ofNullable(first(each -> reaches(each, now))));
    }

    /** Is the room nobody's and open all that time? */
    public boolean isFree(Range wanted) {
        Stay stay = at(wanted.from(), Guest.ANYBODY);
        return stay.may()
                && (stay.end() == null
                        || !Objects.requireNonNull(stay.end()).at().isBefore(wanted.until()));
    }
}
