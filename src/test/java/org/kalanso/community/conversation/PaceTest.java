package org.kalanso.community.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Twenty messages in ten minutes, two hundred in a day. */
class PaceTest {
    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");

    @Test
    void nineteen_in_ten_minutes_leave_room_for_one_and_twenty_wait_for_the_first_to_be_ten_minutes_old() {
        List<Instant> written = new ArrayList<>();
        for (int i = 0; i < 19; i++) written.add(NOW.minusSeconds(540 - i));
        assertThat(new Pace(written).wait(NOW)).isZero();
        written.add(NOW);
        assertThat(new Pace(written).wait(NOW)).isEqualTo(61);
        assertThat(new Pace(written).wait(NOW.plusSeconds(61))).isZero();
    }

    @Test
    void two_hundred_in_a_day_wait_for_the_next_day_though_the_last_hours_were_quiet() {
        List<Instant> written = new ArrayList<>();
        for (int i = 0; i < 200; i++) written.add(NOW.minusSeconds(80_000 - i * 60L));
        assertThat(new Pace(written).wait(NOW)).isEqualTo(86_400 - 80_000 + 1);
        assertThat(new Pace(written.subList(1, 200)).wait(NOW)).isZero();
    }
}
