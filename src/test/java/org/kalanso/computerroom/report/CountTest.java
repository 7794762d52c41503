package org.kalanso.computerroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CountTest {
    private static final ZoneId ZONE = ZoneId.of("Africa/Douala");
    private static final Span NOVEMBER = Span.month(LocalDate.of(2026, 11, 3));
    private static final List<String> KINDS = List.of("PUPIL", "STAFF", "PURPOSE:STUDY", "NAMELESS");

    /** From nine in the morning of that day, local time. */
    private static Sitting sitting(int who, String kind, String band, String sex, int day, int minutes) {
        Instant from = LocalDate.of(2026, 11, day).atTime(9, 30).atZone(ZONE).toInstant();
        long millis = minutes * 60_000L;
        return new Sitting(new UUID(0, who), kind, band, sex, from, millis, List.of(new Sitting.Piece(from, millis)));
    }

    private static List<Sitting> month() {
        List<Sitting> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) all.add(sitting(i, "PUPIL", "FROM_15", i % 2 == 0 ? "F" : "M", 1 + i, 60));
        for (int i = 20; i < 28; i++) all.add(sitting(i, "PURPOSE:STUDY", "FROM_18", "F", 5, 90));
        for (int i = 28; i < 31; i++) all.add(sitting(i, "STAFF", "UNKNOWN", "UNKNOWN", 6, 30));
        all.add(sitting(0, "PURPOSE:STUDY", "FROM_18", "F", 25, 60));
        return all;
    }

    @Test
    void a_person_counts_once_with_all_sessions_in_the_group_of_the_first() {
        Figures figures = Count.of(NOVEMBER, ZONE, 10, month(), KINDS);
        assertThat(figures.people()).isEqualTo(31);
        assertThat(figures.sessions()).isEqualTo(32);
        assertThat(figures.minutes()).isEqualTo(20 * 60 + 8 * 90 + 3 * 30 + 60);
        assertThat(group(figures.kinds(), "PUPIL")).isEqualTo(new Figures.Group("PUPIL", 20L, 21L, 21 * 60L));
        // three of the staff are hidden, and with them the smallest of the larger ones
        for (String hidden : List.of("STAFF", "PURPOSE:STUDY"))
            assertThat(group(figures.kinds(), hidden)).isEqualTo(new Figures.Group(hidden, null, null, null));
        assertThat(group(figures.kinds(), "NAMELESS")).isEqualTo(new Figures.Group("NAMELESS", 0L, 0L, 0L));
        assertThat(group(figures.sexes(), "F").people()).isEqualTo(18);
        assertThat(group(figures.sexes(), "M").people()).isNull();
    }

    @Test
    void the_hours_show_how_much_of_the_seats_was_used() {
        Figures figures = Count.of(NOVEMBER, ZONE, 10, month(), KINDS);
        // 9:30 to 10:00: thirty-two half hours of ten seats on twenty-one days
        assertThat(figures.days()).isEqualTo(21);
        assertThat(figures.hours()).extracting(Figures.Hour::hour).containsExactly(9, 10);
        assertThat(figures.hours().getFirst().occupancy()).isEqualTo(Math.round(100f * 32 * 30 / (10 * 21 * 60)));
    }

    @Test
    void of_fewer_than_five_people_nothing_is_told() {
        Figures figures = Count.of(NOVEMBER, ZONE, 10, month().subList(0, 4), KINDS);
        assertThat(figures.people()).isNull();
        assertThat(figures.minutes()).isNull();
        assertThat(figures.kinds()).isEmpty();
        assertThat(figures.hours()).isEmpty();
        assertThat(figures.days()).isZero();
    }

    @Test
    void the_order_in_which_rows_come_changes_nothing() {
        var shuffled = month();
        Collections.shuffle(shuffled, new Random(7));
        assertThat(Count.of(NOVEMBER, ZONE, 10, shuffled, KINDS))
                .isEqualTo(Count.of(NOVEMBER, ZONE, 10, month(), KINDS));
    }

    @Test
    void spans_begin_and_end_where_people_say() {
        LocalDate day = LocalDate.of(2026, 11, 19);
        assertThat(Span.of(Span.Kind.WEEK, day, null).from()).isEqualTo("2026-11-16");
        assertThat(Span.of(Span.Kind.QUARTER, day, null))
                .isEqualTo(new Span(Span.Kind.QUARTER, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31)));
        assertThat(Span.month(day).beside(-1).to()).isEqualTo("2026-10-31");
        assertThat(Span.of(Span.Kind.FREE, day, day.plusDays(9)).beside(1).from())
                .isEqualTo("2026-11-29");
        assertThat(AgeBand.of(LocalDate.of(2008, 11, 20), day)).isEqualTo(AgeBand.FROM_15);
        assertThat(AgeBand.of(LocalDate.of(2008, 11, 19), day)).isEqualTo(AgeBand.FROM_18);
        assertThat(AgeBand.of(null, day)).isEqualTo(AgeBand.UNKNOWN);
    }

    private static Figures.Group group(List<Figures.Group> of, String key) {
        return of.stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
    }
}
