package org.kalanso.computerroom.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Makes figures of sessions. A person counts once, in the groups of their first session of the span, with all of their sessions; so
 * every table splits the same people, and one table tells nothing about another but that.
 */
final class Count {
    private static final int HOURS = 24;
    private static final long MINUTE = 60_000;
    private final Span span;
    private final ZoneId zone;
    private final int seats;
    private final Map<UUID, List<Sitting>> people = new LinkedHashMap<>();

    private Count(Span span, ZoneId zone, int seats, Collection<Sitting> sittings) {
        this.span = span;
        this.zone = zone;
        this.seats = seats;
        sittings.stream()
                .sorted(Comparator.comparing(Sitting::startedAt)
                        .thenComparing(each -> each.who().toString()))
                .forEach(each -> people.computeIfAbsent(each.who(), who -> new ArrayList<>())
                        .add(each));
    }

    /**
     * @param sittings those that began in the span
     * @param kinds every kind there may be, in the order shown; others follow
     */
    static Figures of(Span span, ZoneId zone, int seats, Collection<Sitting> sittings, List<String> kinds) {
        return new Count(span, zone, seats, sittings).figures(kinds);
    }

    private Figures figures(List<String> kinds) {
        if (people.size() < Hiding.LEAST)
            return new Figures(
                    span.from(), span.to(), null, null, null, 0, seats, List.of(), List.of(), List.of(), List.of());
        return new Figures(
                span.from(),
                span.to(),
                (long) people.size(),
                people.values().stream().mapToLong(List::size).sum(),
                minutes(people.values()),
                days().size(),
                seats,
                groups(kinds, Sitting::kind),
                groups(names(AgeBand.values()), Sitting::band),
                groups(List.of("F", "M", "UNKNOWN"), Sitting::sex),
                hours());
    }

    private static List<String> names(AgeBand[] bands) {
        return java.util.Arrays.stream(bands).map(Enum::name).toList();
    }

    private List<Figures.Group> groups(List<String> order, Function<Sitting, String> by) {
        Map<String, List<List<Sitting>>> found = new LinkedHashMap<>();
        order.forEach(key -> found.put(key, new ArrayList<>()));
        people.values()
                .forEach(all -> found.computeIfAbsent(by.apply(all.getFirst()), key -> new ArrayList<>())
                        .add(all));
        List<Map.Entry<String, List<List<Sitting>>>> groups = List.copyOf(found.entrySet());
        List<Boolean> hidden = Hiding.of(
                groups.stream().map(each -> (long) each.getValue().size()).toList());
        return IntStream.range(0, groups.size())
                .mapToObj(i -> group(groups.get(i).getKey(), groups.get(i).getValue(), hidden.get(i)))
                .toList();
    }

    private static Figures.Group group(String key, List<List<Sitting>> of, boolean hidden) {
        if (hidden) return new Figures.Group(key, null, null, null);
        return new Figures.Group(
                key, (long) of.size(), of.stream().mapToLong(List::size).sum(), minutes(of));
    }

    private static long minutes(Collection<List<Sitting>> of) {
        long millis =
                of.stream().flatMap(List::stream).mapToLong(Sitting::millis).sum();
        return Math.round((double) millis / MINUTE);
    }

    private Set<java.time.LocalDate> days() {
        Set<java.time.LocalDate> days = new HashSet<>();
        people.values()
                .forEach(all -> all.forEach(
                        each -> days.add(each.startedAt().atZone(zone).toLocalDate())));
        return days;
    }

    /** Of every hour of the day how much of the seats' time was used, on the days on which anybody came. */
    private List<Figures.Hour> hours() {
        long[] millis = new long[HOURS];
        Map<Integer, Set<UUID>> present = new HashMap<>();
        people.forEach((who, all) -> all.stream()
                .flatMap(each -> each.pieces().stream())
                .forEach(piece -> spread(piece, (hour, part) -> {
                    millis[hour] += part;
                    present.computeIfAbsent(hour, h -> new HashSet<>()).add(who);
                })));
        List<Long> came = IntStream.range(0, HOURS)
                .mapToObj(hour -> (long) present.getOrDefault(hour, Set.of()).size())
                .toList();
        List<Boolean> hidden = Hiding.of(came);
        long whole = (long) Math.max(1, seats) * Math.max(1, days().size()) * 60 * MINUTE;
        // nights say nothing: from the first hour that is told to the last
        int[] told = IntStream.range(0, HOURS)
                .filter(hour -> came.get(hour) > 0 && !hidden.get(hour))
                .toArray();
        if (told.length == 0) return List.of();
        return IntStream.rangeClosed(told[0], told[told.length - 1])
                .mapToObj(hour -> new Figures.Hour(hour, hidden.get(hour) ? null : percent(millis[hour], whole)))
                .toList();
    }

    private static Integer percent(long part, long whole) {
        return (int) Math.min(100, Math.round(100.0 * part / whole));
    }

    private interface Part {
        void of(int hour, long millis);
    }

    private void spread(Sitting.Piece piece, Part each) {
        Instant from = piece.from();
        Instant end = from.plusMillis(piece.millis());
        while (from.isBefore(end)) {
            ZonedDateTime here = from.atZone(zone);
            Instant next = here.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
            Instant until = next.isBefore(end) ? next : end;
            each.of(here.getHour(), until.toEpochMilli() - from.toEpochMilli());
            from = until;
        }
    }
}
