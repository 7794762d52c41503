package org.kalanso.computerroom.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kalanso.computerroom.hours.WrittenSpans;

/** Hours, bookings and the wall clock, by example. 2026-11-24 is a Tuesday. */
class ScheduleTest {
    private static final ZoneId CONAKRY = ZoneId.of("Africa/Conakry");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final UUID SIXTH = UUID.randomUUID();
    private static final UUID FIFTH = UUID.randomUUID();

    private static Instant at(String time) {
        return Instant.parse("2026-11-24T" + time + ":00Z");
    }

    private static Booked booked(UUID group, String from, String until) {
        return new Booked(UUID.randomUUID(), group, "", UUID.randomUUID(), at(from), at(until));
    }

    private static OpeningHours tuesdays(String written) {
        return new OpeningHours(
                CONAKRY, Map.of(DayOfWeek.TUESDAY, WrittenSpans.read(written).orElseThrow()), Map.of());
    }

    private static Schedule schedule(OpeningHours hours, Booked... booked) {
        return new Schedule(hours, List.of(booked), Duration.ofMinutes(10));
    }

    private static void ends(Stay stay, Cause cause, String at) {
        assertThat(stay.may()).isTrue();
        assertThat(stay.end()).isEqualTo(new MustEnd(at(at), cause));
    }

    @Test
    void before_a_class_the_others_leave_and_the_class_alone_begins() {
        var schedule = schedule(tuesdays("8h-12h, 14h-18h"), booked(SIXTH, "10:00", "12:00"));
        ends(schedule.at(at("08:30"), Guest.ANYBODY), Cause.CLASS, "09:50");
        assertThat(schedule.at(at("09:49"), Guest.ANYBODY).may()).isTrue();
        assertThat(schedule.at(at("09:50"), Guest.ANYBODY).verdict()).isEqualTo(Stay.Verdict.TAKEN);
        var pupil = new Guest(SIXTH, null);
        ends(schedule.at(at("09:50"), pupil), Cause.LESSON, "12:00");
        assertThat(schedule.at(at("09:50"), new Guest(FIFTH, null)).may()).isFalse();
        assertThat(schedule.at(at("12:00"), Guest.ANYBODY).opensAt()).isEqualTo(at("14:00"));
        ends(schedule.at(at("15:00"), Guest.ANYBODY), Cause.CLOSING, "18:00");
    }

    @Test
    void a_class_that_has_the_room_keeps_it_until_its_own_end() {
        var schedule = schedule(
                OpeningHours.always(CONAKRY), booked(SIXTH, "10:00", "11:00"), booked(FIFTH, "11:00", "12:00"));
        assertThat(schedule.at(at("10:55"), new Guest(FIFTH, null)).verdict()).isEqualTo(Stay.Verdict.TAKEN);
        ends(schedule.at(at("10:55"), new Guest(SIXTH, null)), Cause.LESSON, "11:00");
        ends(schedule.at(at("11:00"), new Guest(FIFTH, null)), Cause.LESSON, "12:00");
    }

    @Test
    void two_lessons_of_one_class_that_follow_each_other_are_one() {
        var schedule = schedule(
                OpeningHours.always(CONAKRY), booked(SIXTH, "10:00", "11:00"), booked(SIXTH, "11:05", "12:00"));
        ends(schedule.at(at("10:30"), new Guest(SIXTH, null)), Cause.LESSON, "12:00");
    }

    @Test
    void whoever_booked_may_sit_down_as_the_class_does() {
        var lesson = booked(SIXTH, "10:00", "11:00");
        assertThat(schedule(OpeningHours.always(CONAKRY), lesson)
                        .at(at("10:10"), new Guest(null, lesson.by()))
                        .verdict())
                .isEqualTo(Stay.Verdict.LESSON);
    }

    @Test
    void a_room_without_hours_is_always_open_but_on_days_that_are_excepted() {
        assertThat(schedule(OpeningHours.always(CONAKRY))
                        .at(at("03:00"), Guest.ANYBODY)
                        .end())
                .isNull();
        var holiday = new OpeningHours(
                CONAKRY, Map.of(), Map.of(LocalDate.of(2026, 11, 25), new OpeningHours.Day("Fête", List.of())));
        var midnight = Instant.parse("2026-11-25T00:00:00Z");
        assertThat(schedule(holiday).at(at("20:00"), Guest.ANYBODY).end())
                .isEqualTo(new MustEnd(midnight, Cause.CLOSING));
        assertThat(schedule(holiday).at(midnight, Guest.ANYBODY).verdict()).isEqualTo(Stay.Verdict.CLOSED);
    }

    @Test
    void spans_that_touch_at_midnight_are_one() {
        var hours = new OpeningHours(
                CONAKRY,
                Map.of(
                        DayOfWeek.TUESDAY, List.of(new DaySpan(1_200, 1_440)),
                        DayOfWeek.WEDNESDAY, List.of(new DaySpan(0, 120))),
                Map.of());
        assertThat(Objects.requireNonNull(
                                schedule(hours).at(at("21:00"), Guest.ANYBODY).end())
                        .at())
                .isEqualTo(Instant.parse("2026-11-25T02:00:00Z"));
    }

    @Test
    void the_night_in_which_the_clock_is_put_back_is_an_hour_longer_and_the_other_one_shorter() {
        var night = new OpeningHours(PARIS, Map.of(DayOfWeek.SUNDAY, List.of(new DaySpan(0, 240))), Map.of());
        var back = LocalDate.of(2026, 10, 25);
        var forward = LocalDate.of(2027, 3, 28);
        assertThat(length(night.between(back, back))).isEqualTo(Duration.ofHours(5));
        assertThat(length(night.between(forward, forward))).isEqualTo(Duration.ofHours(3));
        // half past two does not exist that night: what would begin then begins when the clock is put forward
        var missing = new OpeningHours(
                PARIS, Map.of(DayOfWeek.SUNDAY, List.of(new DaySpan(150, 210), new DaySpan(125, 145))), Map.of());
        assertThat(missing.between(forward, forward))
                .containsExactly(
                        new Range(Instant.parse("2027-03-28T01:00:00Z"), Instant.parse("2027-03-28T01:30:00Z")));
    }

    private static Duration length(List<Range> ranges) {
        assertThat(ranges).hasSize(1);
        return Duration.between(ranges.getFirst().from(), ranges.getFirst().until());
    }

    @Test
    void hours_are_read_as_people_write_them() {
        var expected = List.of(new DaySpan(480, 720), new DaySpan(840, 1_110));
        for (String written : List.of(
                "8h-12h, 14h-18h30", "08:00–12:00;14:00–18:30", "14 à 18:30 / 8 - 12", "8h to 12h and 14h to 18h30"))
            assertThat(WrittenSpans.read(written)).as(written).contains(expected);
        assertThat(WrittenSpans.read(" ")).contains(List.of());
        assertThat(WrittenSpans.read("0h-24h")).contains(List.of(new DaySpan(0, 1_440)));
        for (String wrong : List.of("8h", "12h-8h", "8h-25h", "8h-12h, 11h-13h", "matin", "8h70-9h"))
            assertThat(WrittenSpans.read(wrong)).as(wrong).isEmpty();
        assertThat(WrittenSpans.write(expected)).isEqualTo("08:00–12:00, 14:00–18:30");
        assertThat(WrittenSpans.read(WrittenSpans.write(expected))).contains(expected);
    }
}
