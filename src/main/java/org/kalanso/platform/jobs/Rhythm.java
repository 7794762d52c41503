package org.kalanso.platform.jobs;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** How often a calendar asks. */
@FunctionalInterface
public interface Rhythm {
    /** The latest moment, not after {@code now}, at which it asked; in the zone of {@code now}. */
    ZonedDateTime latest(ZonedDateTime now);

    static Rhythm hourly() {
        return now -> now.truncatedTo(ChronoUnit.HOURS);
    }

    static Rhythm daily(LocalTime at) {
        return now -> {
            ZonedDateTime today = at(now.toLocalDate(), at, now);
            return today.isAfter(now) ? at(now.toLocalDate().minusDays(1), at, now) : today;
        };
    }

    /** @param day 1 to 28: a day that every month has */
    static Rhythm monthly(int day, LocalTime at) {
        return now -> {
            LocalDate thisMonth = now.toLocalDate().withDayOfMonth(day);
            ZonedDateTime asked = at(thisMonth, at, now);
            return asked.isAfter(now) ? at(thisMonth.minusMonths(1), at, now) : asked;
        };
    }

    private static ZonedDateTime at(LocalDate day, LocalTime time, ZonedDateTime now) {
        return day.atTime(time).atZone(now.getZone());
    }
}
