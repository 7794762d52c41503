package org.kalanso.computerroom.use;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a seat was used for in some days: time that was charged, laid on the days and hours of the school's clock. A stretch
 * over midnight counts on both days; the hour that a change of clocks repeats counts twice, as it was lived.
 *
 * @param sessions different ones
 */
public record SeatUse(int sessions, long usedSeconds, List<OnDay> days, List<InHour> hours) {
    private static final int HOURS = 24;

    public SeatUse {
        days = List.copyOf(days);
        hours = List.copyOf(hours);
    }

    public record OnDay(LocalDate day, long seconds) {}

    /** @param hour 0 to 23 */
    public record InHour(int hour, long seconds) {}

    /** A time in which somebody sat there. @param charged of it, from its beginning */
    record Sat(UUID session, Instant from, Duration charged) {
        Instant until() {
            return from.plus(charged);
        }
    }

    /** @param first and {@code last} day, both counted; what lies outside is left out */
    static SeatUse of(Collection<Sat> all, LocalDate first, LocalDate last, ZoneId zone) {
        Instant from = first.atStartOfDay(zone).toInstant();
        Instant until = last.plusDays(1).atStartOfDay(zone).toInstant();
        List<Sat> inside = all.stream()
                .filter(sat -> sat.from().isBefore(until) && sat.until().isAfter(from))
                .toList();
        Map<LocalDate, Long> byDay = new LinkedHashMap<>();
        first.datesUntil(last.plusDays(1)).forEach(day -> byDay.put(day, 0L));
        long[] byHour = new long[HOURS];
        for (Sat sat : inside) {
            Instant at = later(sat.from(), from);
            Instant end = earlier(sat.until(), until);
            while (at.isBefore(end)) {
                ZonedDateTime local = at.atZone(zone);
                Instant next =
                        earlier(local.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant(), end);
                long millis = Duration.between(at, next).toMillis();
                byDay.merge(local.toLocalDate(), millis, Long::sum);
                byHour[local.getHour()] += millis;
                at = next;
            }
        }
        int sessions =
                inside.stream().map(Sat::session).collect(Collectors.toSet()).size();
        long millis = byDay.values().stream().mapToLong(Long::longValue).sum();
        return new SeatUse(sessions, millis / 1_000, days(byDay), hours(byHour));
    }

    private static List<OnDay> days(Map<LocalDate, Long> byDay) {
        return byDay.entrySet().stream()
                .map(each -> new OnDay(each.getKey(), each.getValue() / 1_000))
                .toList();
    }

    private static List<InHour> hours(long[] byHour) {
        List<InHour> hours = new ArrayList<>();
        for (int i = 0; i < HOURS; i++) hours.add(new InHour(i, byHour[i] / 1_000));
        return hours;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
