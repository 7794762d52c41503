package org.kalanso.reportcards.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kalanso.KalansoTest;
import org.kalanso.platform.ids.Ids;
import org.kalanso.reportcards.SmallClass;
import org.springframework.beans.factory.annotation.Autowired;

/** What cells were answered is kept for sixty days. */
@Tag("SCHOOL-2")
class ForgetCommandsTest extends KalansoTest {
    private static final ZonedDateTime NIGHT = ZonedDateTime.of(2027, 3, 2, 3, 0, 0, 0, ZoneId.of("Africa/Conakry"));

    @Autowired
    private ForgetCommandsSchedule schedule;

    @Test
    void answers_older_than_sixty_days_are_forgotten_at_night_and_younger_ones_stay() {
        var school = new SmallClass(sql);
        var old = answered(NIGHT.minusDays(60).minusMinutes(1));
        var young = answered(NIGHT.minusDays(60).plusMinutes(1));

        schedule.run(school.school, NIGHT);

        assertThat(kept(old)).isFalse();
        assertThat(kept(young)).isTrue();
    }

    @Test
    void it_is_due_at_three_for_the_whole_installation() {
        assertThat(schedule.latest(NIGHT.plusHours(9))).isEqualTo(NIGHT);
        assertThat(schedule.latest(NIGHT.minusMinutes(1))).isEqualTo(NIGHT.minusDays(1));
        assertThat(schedule.ofTheInstallation()).isTrue();
    }

    private UUID answered(ZonedDateTime at) {
        var key = Ids.newId();
        sql.sql(
                        "insert into reportcards.mark_command (key, person_id, asked, answer, created_at) values (?, ?, 'x', '{}', ?)")
                .param(key)
                .param(Ids.newId())
                .param(at.toOffsetDateTime())
                .update();
        return key;
    }

    private boolean kept(UUID key) {
        return sql.sql("select exists (select from reportcards.mark_command where key = ?)")
                .param(key)
                .query(Boolean.class)
                .single();
    }
}
