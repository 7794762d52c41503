package org.kalanso.accounts.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kalanso.computerroom.AtOnce;
import org.kalanso.platform.access.Role;
import org.kalanso.school.SchoolTest;

/** A whole staff that comes back from lunch in the same moment. */
class ManyAtOnceRace extends SchoolTest {
    private static final int MANY = 48;

    @Test
    void whose_sessions_are_noted_as_used_does_not_wait_for_a_second_way_to_the_database() throws Exception {
        var teacher = page(someone("Sow", "Oumou", Role.TEACHER, school));
        teacher.get("/");
        clock.advance(Duration.ofMinutes(6));
        long began = System.nanoTime();
        assertThat(AtOnce.all(
                        MANY, number -> () -> teacher.get("/api/v1/users/me").status()))
                .containsOnly(200);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(12));
    }
}
