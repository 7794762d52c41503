package org.kalanso.notifications.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalanso.accounts.AccountsTest;
import org.kalanso.notifications.NewNotice;
import org.kalanso.notifications.Notices;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.springframework.beans.factory.annotation.Autowired;

/** Notices for a later moment come at that moment, once, and can be taken back. */
class PlannedNoticesTest extends AccountsTest {
    private static final Instant NOW = Instant.parse("2032-06-01T08:00:00Z");

    @Autowired
    private Notices notices;

    @Autowired
    private TellPlanned planned;

    private PersonId reader;

    @BeforeEach
    void aReader() {
        clock.set(NOW);
        reader = person(Role.GUARDIAN);
    }

    @Test
    void a_planned_notice_is_told_when_it_is_due_and_only_once() {
        plan("exam", NOW.plus(Duration.ofDays(2)));
        planned.tell();
        assertThat(told()).isZero();
        clock.set(NOW.plus(Duration.ofDays(2)).plusSeconds(1));
        planned.tell();
        planned.tell();
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void planned_anew_it_moves_and_taken_back_it_never_comes() {
        plan("moved", NOW.plus(Duration.ofHours(1)));
        plan("moved", NOW.plus(Duration.ofHours(5)));
        plan("withdrawn", NOW.plus(Duration.ofHours(1)));
        assertThat(notices.withdraw("withdrawn" + reader)).isTrue();
        clock.set(NOW.plus(Duration.ofHours(2)));
        planned.tell();
        assertThat(told()).isZero();
        clock.set(NOW.plus(Duration.ofHours(6)));
        planned.tell();
        assertThat(told()).isEqualTo(1);
        assertThat(notices.withdraw("withdrawn" + reader)).isFalse();
    }

    private void plan(String once, Instant at) {
        notices.plan(
                at,
                List.of(new NewNotice(reader, school, "platform.job-done", List.of("Import"), null, once + reader)));
    }

    private int told() {
        return sql.sql("select count(*) from notifications.notice where person_id = :person")
                .param("person", reader.value())
                .query(Integer.class)
                .single();
    }
}
