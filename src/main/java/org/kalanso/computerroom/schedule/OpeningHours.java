package org.kalanso.computerroom.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * When a room is open. Days and times are the school's: where a clock is put forward an hour is missing, where it is put
 * back one is longer, and the spans follow the wall clock.
 *
 * @param week by weekday; empty = always open
 * @param exceptions days that are not like their weekday
 */
public record OpeningHours(ZoneId zone, Map<DayOfWeek, List<DaySpan>> week, Map<LocalDate, Day> exceptions) {
    public OpeningHours {
        week = Map.copyOf(week);
        exceptions = Map.copyOf(exceptions);
    }

    /** @param spans none = closed @param note such as a holiday's name */
    public record Day(String note, List<DaySpan> spans) {
        public Day {
            spans = List.copyOf(spans);
        }
    }

    public static OpeningHours always(ZoneId zone) {
        return new OpeningHours(zone, Map.of(), Map.of());
    }

    /** Spans of a day, from early to late. */
    public List<DaySpan> on(LocalDate day) {
        Day other = exceptions.get(day);
        if (other != null) return other.spans();
        if (week.isEmpty()) return List.of(DaySpan.WHOLE);
        return week.getOrDefault(day.getDayOfWeek(), List.of());
    }

    /** All that is open from the beginning of one day to the end of another; what touches is one. */
    public List<Range> between(LocalDate first, LocalDate last) {
        List<Range> open = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1))
            for (DaySpan span : on(day)) {
                Range range = range(day, span);
                // an hour that the clock leaves out
                if (!range.from().isBefore(range.until())) continue;
                Range before = open.isEmpty() ? null : open.getLast();
                if (before != null && !range.from().isAfter(before.until()))
                    open.set(open.size() - 1, new Range(before.from(), range.until()));
                else open.add(range);
            }
        return open;
    }

    public Range range(LocalDate day, DaySpan span) {
        return new Range(instant(day, span.from()), instant(day, span.until()));
    }

    private Instant instant(LocalDate day, int minute) {
        LocalDateTime local = day.atStartOfDay().plusMinutes(minute);
        var change = zone.getRules().getTransition(local);
        // a time the clock leaves out is the moment at which it is put forward
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }
}
