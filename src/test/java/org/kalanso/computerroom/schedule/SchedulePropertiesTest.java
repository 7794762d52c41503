package org.kalanso.computerroom.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Opening spans less bookings: how long somebody may sit, against a watchman who asks again every minute. */
class SchedulePropertiesTest {
    /** Clocks of the first and the last are put back and forward in these weeks, that of the second never. */
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Europe/Paris"), ZoneId.of("Africa/Conakry"), ZoneId.of("Africa/Casablanca"));

    private static final List<LocalDate> WEEKS =
            List.of(LocalDate.of(2026, 10, 21), LocalDate.of(2027, 3, 24), LocalDate.of(2026, 11, 18));
    private static final List<UUID> CLASSES = List.of(UUID.randomUUID(), UUID.randomUUID());

    @Provide
    Arbitrary<Schedule> schedules() {
        Arbitrary<List<Integer>> cuts = Arbitraries.integers()
                .between(0, 96)
                .map(n -> n * 15)
                .list()
                .uniqueElements()
                .ofMaxSize(6);
        Arbitrary<Map<DayOfWeek, List<DaySpan>>> weeks = cuts.list().ofSize(7).map(SchedulePropertiesTest::week);
        Arbitrary<List<Booked>> booked = Arbitraries.integers()
                .between(0, 500)
                .list()
                .uniqueElements()
                .ofMaxSize(12)
                .map(SchedulePropertiesTest::bookings);
        return Combinators.combine(
                        Arbitraries.of(ZONES),
                        weeks,
                        booked,
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(0, 6))
                .as((zone, week, bookings, lead, holiday) -> new Schedule(
                        new OpeningHours(
                                zone,
                                week,
                                Map.of(WEEKS.getFirst().plusDays(holiday), new OpeningHours.Day("", List.of()))),
                        bookings,
                        Duration.ofMinutes(lead)));
    }

    private static Map<DayOfWeek, List<DaySpan>> week(List<List<Integer>> cuts) {
        Map<DayOfWeek, List<DaySpan>> week = new EnumMap<>(DayOfWeek.class);
        for (int i = 0; i < cuts.size(); i++) {
            List<Integer> sorted = cuts.get(i).stream().sorted().toList();
            List<DaySpan> spans = new ArrayList<>();
            for (int k = 0; k + 1 < sorted.size(); k += 2) spans.add(new DaySpan(sorted.get(k), sorted.get(k + 1)));
            if (!spans.isEmpty()) week.put(DayOfWeek.of(i + 1), spans);
        }
        return week;
    }

    /** From one cut of the week to the next, every second one, for each class in turn. */
    private static List<Booked> bookings(List<Integer> cuts) {
        List<Integer> sorted = cuts.stream().sorted().toList();
        Instant first = WEEKS.getFirst().atStartOfDay(ZONES.getFirst()).toInstant();
        List<Booked> booked = new ArrayList<>();
        for (int k = 0; k + 1 < sorted.size(); k += 2)
            booked.add(new Booked(
                    UUID.randomUUID(),
                    CLASSES.get(k / 2 % 2),
                    "",
                    UUID.randomUUID(),
                    first.plus(Duration.ofMinutes(15L * sorted.get(k))),
                    first.plus(Duration.ofMinutes(15L * sorted.get(k + 1)))));
        return booked;
    }

    @Property(tries = 150)
    void whoever_may_sit_may_until_the_end_and_no_minute_longer(
            @ForAll("schedules") Schedule schedule, @ForAll @IntRange(min = 0, max = 5 * 1_440) int minute) {
        Instant now =
                WEEKS.getFirst().atStartOfDay(ZONES.getFirst()).toInstant().plus(Duration.ofMinutes(minute));
        Stay stay = schedule.at(now, Guest.ANYBODY);
        if (!stay.may()) return;
        MustEnd end = stay.end();
        Instant until = end == null ? now.plus(Duration.ofDays(2)) : end.at();
        Instant watched = until.isAfter(now.plus(Duration.ofDays(2))) ? now.plus(Duration.ofDays(2)) : until;
        for (Instant at = now; at.isBefore(watched); at = at.plus(Duration.ofMinutes(1)))
            assertThat(watchman(schedule, at)).as("may sit at %s", at).isTrue();
        if (end != null)
            assertThat(watchman(schedule, end.at()))
                    .as("must go at %s", end.at())
                    .isFalse();
    }

    @Property(tries = 300)
    void a_pupil_sits_during_the_lessons_of_the_class_and_nobody_else_does(
            @ForAll("schedules") Schedule schedule, @ForAll @IntRange(min = 0, max = 5 * 1_440) int minute) {
        Instant now =
                WEEKS.getFirst().atStartOfDay(ZONES.getFirst()).toInstant().plus(Duration.ofMinutes(minute));
        for (Booked lesson : schedule.bookings()) {
            if (now.isBefore(lesson.from()) || !now.isBefore(lesson.until())) continue;
            UUID other = CLASSES.get(1 - CLASSES.indexOf(lesson.classId()));
            boolean open = isOpen(schedule.hours(), now);
            Stay mine = schedule.at(now, new Guest(lesson.classId(), null));
            assertThat(mine.verdict()).isEqualTo(open ? Stay.Verdict.LESSON : Stay.Verdict.CLOSED);
            assertThat(schedule.at(now, new Guest(other, null)).may()).isFalse();
            assertThat(schedule.at(now, Guest.ANYBODY).may()).isFalse();
            MustEnd end = mine.end();
            if (end != null && end.cause() == Cause.LESSON) assertThat(end.at()).isAfterOrEqualTo(lesson.until());
        }
    }

    /** Knows nothing of ranges: looks at the wall clock and at each booking. */
    private static boolean watchman(Schedule schedule, Instant at) {
        boolean taken = schedule.bookings().stream()
                .anyMatch(each -> !at.isBefore(each.from().minus(schedule.lead())) && at.isBefore(each.until()));
        return !taken && isOpen(schedule.hours(), at);
    }

    private static boolean isOpen(OpeningHours hours, Instant at) {
        var there = at.atZone(hours.zone());
        int minute = minute(hours, there);
        return hours.on(there.toLocalDate()).stream().anyMatch(span -> span.from() <= minute && minute < span.until());
    }

    private static int minute(OpeningHours hours, java.time.ZonedDateTime there) {
        // an hour that comes twice changes nothing the second time: what opens or closes in it did so the first time
        var twice = hours.zone().getRules().getTransition(there.toLocalDateTime());
        if (twice != null && twice.isOverlap() && there.getOffset().equals(twice.getOffsetAfter()))
            return twice.getDateTimeBefore().toLocalTime().toSecondOfDay() / 60 - 1;
        return there.getHour() * 60 + there.getMinute();
    }
}
