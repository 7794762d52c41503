package org.kalanso.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalanso.platform.access.Role;
import org.kalanso.school.SchoolTest;
import org.slf4j.LoggerFactory;

/** Whoever knocks at a door that is not theirs leaves a trace, and not their name. */
class RefusedDoorsTest extends SchoolTest {
    @Test
    void a_closed_door_is_noted_with_who_where_and_in_which_request() {
        var heard = new ListAppender<ILoggingEvent>();
        Logger logger = (Logger) LoggerFactory.getLogger(Refusals.class);
        logger.addAppender(heard);
        heard.start();
        var teacher = someone("Barry", "Aïssatou", Role.TEACHER, school);
        try {
            var refused = api(teacher).json("PUT", "/api/v1/settings", Map.of("name", "Mine now"));
            assertThat(refused.status()).isEqualTo(403);
            var noted = new ArrayList<>(heard.list)
                    .stream()
                            .filter(each -> each.getFormattedMessage().contains(teacher.toString()))
                            .findFirst()
                            .orElseThrow();
            assertThat(noted.getFormattedMessage())
                    .contains("platform.forbidden", "PUT /api/v1/settings", "127.0.0.1")
                    .doesNotContain("Barry", "Mine now");
            assertThat(noted.getMDCPropertyMap()).containsEntry("request", refused.header("X-Request-Id"));
        } finally {
            logger.detachAppender(heard);
        }
    }
}
