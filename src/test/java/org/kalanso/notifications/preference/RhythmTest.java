package org.kalanso.notifications.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When something may leave, by the clock of the person's school. */
class RhythmTest {
    @ParameterizedTest
    @CsvSource({
        // Douala is an hour ahead of UTC: 21:59 there is before the quiet hours, 22:00 in them
        "2027-03-01T20:59:00Z, 2027-03-01T20:59:00Z",
        "2027-03-01T21:00:00Z, 2027-03-02T05:30:00Z",
        "2027-03-02T03:00:00Z, 2027-03-02T05:30:00Z",
        "2027-03-02T05:29:59Z, 2027-03-02T05:30:00Z",
        "2027-03-02T05:30:00Z, 2027-03-02T05:30:00Z"
    })
    void quiet_hours_reach_over_midnight_and_end_on_the_minute(Instant now, Instant due) {
        assertThat(rhythm("22:00", "06:30", null).due(now, Channel.SMS)).isEqualTo(due);
    }

    @Test
    void quiet_hours_within_a_day_leave_the_night_alone() {
        Rhythm rhythm = rhythm("12:00", "14:00", null);
        assertThat(rhythm.due(Instant.parse("2027-03-01T11:30:00Z"), Channel.EMAIL))
                .isEqualTo("2027-03-01T13:00:00Z");
        assertThat(rhythm.due(Instant.parse("2027-03-01T23:30:00Z"), Channel.EMAIL))
                .isEqualTo("2027-03-01T23:30:00Z");
    }

    @Test
    void a_digest_gathers_e_mails_and_never_text_messages() {
        Rhythm rhythm = rhythm(null, null, "18:00");
        Instant noon = Instant.parse("2027-03-01T12:00:00Z");
        assertThat(rhythm.due(noon, Channel.EMAIL)).isEqualTo("2027-03-01T17:00:00Z");
        assertThat(rhythm.due(Instant.parse("2027-03-01T17:00:01Z"), Channel.EMAIL))
                .isEqualTo("2027-03-02T17:00:00Z");
        assertThat(rhythm.due(noon, Channel.SMS)).isEqualTo(noon);
        assertThat(rhythm.gathers(Channel.SMS)).isFalse();
    }

    @Test
    void a_digest_in_quiet_hours_leaves_when_they_end() {
        assertThat(rhythm("17:00", "19:00", "18:00").due(Instant.parse("2027-03-01T08:00:00Z"), Channel.EMAIL))
                .isEqualTo("2027-03-01T18:00:00Z");
    }

    @Test
    void who_has_said_nothing_is_written_to_at_once() {
        Instant now = Instant.parse("2027-03-01T02:00:00Z");
        assertThat(Rhythm.USUAL.due(now, Channel.EMAIL)).isEqualTo(now);
    }

    private static Rhythm rhythm(@Nullable String from, @Nullable String until, @Nullable String digest) {
        return new Rhythm(ZoneId.of("Africa/Douala"), time(from), time(until), time(digest));
    }

    private static @Nullable LocalTime time(@Nullable String text) {
        return text == null ? null : LocalTime.parse(text);
    }
}
