package org.kalanso.computerroom.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kalanso.accounts.privacy.WholeDatabase;
import org.kalanso.computerroom.RoomTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Who has not come for longer than the school's rule says is nobody any more: the whole database is searched, the figures stay. */
class ForgetVisitorsTest extends RoomTest {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private final String own = "wqjxkvzu" + (char) ('a' + COUNT.getAndIncrement());

    @Autowired
    private ForgetVisitors forget;

    @Autowired
    private ForgetSchedule schedule;

    private String visitor(String family, String sex) {
        return made(operatorApi.json(
                "POST",
                "/api/v1/visitors",
                Map.of(
                        "familyName", family,
                        "givenNames", "Given" + own,
                        "bornOn", "1990-05-04",
                        "sex", sex,
                        "phone", "+22466" + own,
                        "document", "Card " + own,
                        "guardianName", "Guardian" + own,
                        "signer", "Given" + own + " " + family,
                        "consent", true)));
    }

    private void sits(String visitor, String seat, String label) {
        var ticket = newSession(Map.of("minutes", 60, "visitor", visitor, "label", label));
        act(ticket.id(), "start", Map.of("workstation", seat));
        later(Duration.ofMinutes(20));
        act(ticket.id(), "terminate", null);
    }

    @Test
    void after_the_days_of_the_rule_nothing_tells_who_it_was_and_every_figure_stays() {
        String seat = newSeat("PC-01");
        headApi.json("PUT", "/api/v1/room-settings", Map.of("visitorDays", 30));
        List<String> gone = six(seat);
        String report = "/api/v1/room-reports?kind=FREE&on=" + today() + "&to=" + today();
        String figures = page(head).get(report).text();
        assertThat(figures).contains("\"people\":6");
        later(Duration.ofDays(20));
        String regular = visitor("Regular", "F");
        later(Duration.ofDays(11));
        var database = new WholeDatabase(sql);
        assertThat(database.holding(List.of(own))).hasSizeGreaterThan(5);

        assertThat(forget.overdue(school)).isEqualTo(6);

        // the regular's own words are theirs to keep for another twenty days
        assertThat(database.holding(List.of("Family" + own))).isEmpty();
        assertThat(page(head).get(report).text()).isEqualTo(figures);
        for (String each : gone)
            assertThat(operatorApi
                            .get("/api/v1/visitors/" + each)
                            .json()
                            .path("pseudonymised")
                            .asBoolean())
                    .isTrue();
        assertThat(operatorApi
                        .get("/api/v1/visitors/" + regular)
                        .json()
                        .path("familyName")
                        .asString())
                .isEqualTo("Regular");
        assertThat(journalled("visitor.pseudonymised")).isEqualTo(6);
        assertThat(forget.overdue(school)).isZero();

        later(Duration.ofDays(20));
        assertThat(forget.overdue(school)).isEqualTo(1);
        assertThat(database.holding(List.of(own))).isEmpty();
        assertThat(page(head).get(report).text()).isEqualTo(figures);
    }

    @Test
    void who_holds_a_code_or_came_lately_is_kept() {
        headApi.json("PUT", "/api/v1/room-settings", Map.of("visitorDays", 30));
        String seat = newSeat("PC-01");
        String lately = visitor("Lately" + own, "F");
        String holds = visitor("Holds" + own, "F");
        later(Duration.ofDays(29));
        sits(lately, seat, "");
        newSession(Map.of("minutes", 60, "visitor", holds, "validMinutes", 44_640));
        later(Duration.ofDays(2));
        assertThat(forget.overdue(school)).isZero();
    }

    @Test
    void every_night_a_job_does_it_and_one_run_makes_up_for_the_missed() {
        headApi.json("PUT", "/api/v1/room-settings", Map.of("visitorDays", 1));
        visitor("Night" + own, "F");
        later(Duration.ofDays(40));
        var zone = ZoneId.of("Africa/Conakry");
        var now = clock.instant().atZone(zone);
        assertThat(schedule.latest(now).getHour()).isEqualTo(3);
        assertThat(schedule.latest(now)).isBeforeOrEqualTo(now).isAfter(now.minusDays(1));
        assertThat(page(head)
                        .json("POST", "/api/v1/schedules/computerroom.forget-visitors/run", null)
                        .status())
                .isLessThan(300);
        UUID job = sql.sql(
                        "select id from platform.job where school_id = :school and kind = :kind order by id desc limit 1")
                .param("school", school.value())
                .param("kind", ForgetOverdueVisitors.KIND)
                .query(UUID.class)
                .single();
        jobDone(page(head), job);
        assertThat(new WholeDatabase(sql).holding(List.of(own))).isEmpty();
    }

    private List<String> six(String seat) {
        List<String> six = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String one = visitor("Family" + own + i, i < 5 ? "F" : "M");
            sits(one, seat, "for Family" + own);
            six.add(one);
        }
        operatorApi.post(
                "/rooms/" + room + "/act",
                Map.of("act", "MESSAGE", "ids", seat, "message", "Hello Family" + own, "key", "k1"));
        return six;
    }

    private String today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Africa/Conakry")).toString();
    }
}
