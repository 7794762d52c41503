package org.kalanso.computerroom.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kalanso.MovableClock;

/** When a seat has fallen silent, also right after the program was started anew. */
class SilenceTest {
    private final MovableClock clock = new MovableClock();

    @Test
    void three_words_must_be_missing() {
        var silence = new Silence(clock);
        clock.advance(Duration.ofMinutes(5));
        Instant now = clock.instant();
        assertThat(silence.before()).isBetween(now.minusSeconds(31), now.minusSeconds(29));
    }

    @Test
    void what_was_not_said_while_the_program_was_away_is_not_held_against_a_seat() {
        Instant heard = clock.instant();
        clock.advance(Duration.ofMinutes(10));
        var startedAnew = new Silence(clock);
        assertThat(heard).isAfter(startedAnew.before());
        clock.advance(Duration.ofSeconds(29));
        assertThat(heard).isAfter(startedAnew.before());
        clock.advance(Duration.ofSeconds(2));
        assertThat(heard).as("the program was there for thirty seconds").isBefore(startedAnew.before());
    }
}
