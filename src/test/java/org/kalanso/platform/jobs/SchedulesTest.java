package org.kalanso.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.SchoolTest;

/** What the calendar asks for is seen, and can be asked for by hand. */
class SchedulesTest extends SchoolTest {
    private static final ZoneId DOUALA = ZoneId.of("Africa/Douala");
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    @Test
    void the_next_time_is_found_for_every_hour_day_and_month() {
        ZonedDateTime now = ZonedDateTime.of(LocalDate.of(2026, 11, 21), LocalTime.of(10, 17, 31), DOUALA);
        assertThat(NextRun.of(named(Rhythm.hourly()), now)).isEqualTo("2026-11-21T11:00+01:00[Africa/Douala]");
        assertThat(NextRun.of(named(Rhythm.daily(EVENING)), now)).isEqualTo("2026-11-21T20:00+01:00[Africa/Douala]");
        assertThat(NextRun.of(
                        named(Rhythm.daily(EVENING)),
                        now.withHour(20).withMinute(0).withSecond(0)))
                .isEqualTo("2026-11-22T20:00+01:00[Africa/Douala]");
        assertThat(NextRun.of(named(Rhythm.monthly(15, LocalTime.MIDNIGHT)), now))
                .isEqualTo("2026-12-15T00:00+01:00[Africa/Douala]");
        assertThat(NextRun.of(
                        named(each ->
                                each.withYear(2020).truncatedTo(ChronoUnit.DAYS).withDayOfYear(1)),
                        now))
                .isNull();
    }

    @Test
    void a_month_asks_on_its_day_in_the_zone_it_is_asked_in() {
        Rhythm rhythm = Rhythm.monthly(15, LocalTime.of(6, 0));
        ZonedDateTime morning = ZonedDateTime.of(LocalDate.of(2027, 3, 15), LocalTime.of(6, 0), DOUALA);
        assertThat(rhythm.latest(morning)).isEqualTo(morning);
        assertThat(rhythm.latest(morning.minusSeconds(1))).isEqualTo("2027-02-15T06:00+01:00[Africa/Douala]");
        assertThat(Rhythm.daily(EVENING).latest(morning)).isEqualTo("2027-03-14T20:00+01:00[Africa/Douala]");
    }

    @Test
    void a_head_sees_the_schools_and_whoever_runs_the_installation_its_own() {
        PersonId admin = someone("Sylla", "Ibrahima", null, school);
        administrator(admin);
        assertThat(headApi.get("/api/v1/schedules").json().path("items").findValuesAsString("name"))
                .contains("reportcards.drafts")
                .doesNotContain("audit.anchors");
        assertThat(api(admin).get("/api/v1/schedules").json().path("items").findValuesAsString("name"))
                .contains("audit.anchors", "platform.keys")
                .doesNotContain("reportcards.drafts");
        assertThat(api(someone("Barry", "Aïssatou", Role.TEACHER, school))
                        .get("/api/v1/schedules")
                        .status())
                .isEqualTo(403);
        var drafts = headApi.get("/api/v1/schedules").json().path("items").path(0);
        assertThat(Instant.parse(drafts.path("nextDue").asString())).isAfter(clock.instant());
    }

    @Test
    void one_is_run_by_hand_and_the_journal_says_by_whom() {
        assertThat(headPage.get("/jobs").text()).contains("/jobs/schedules");
        assertThat(headPage.get("/jobs/schedules").text())
                .contains("Préparer les bulletins de la dernière période", "Faire maintenant");
        assertThat(headPage.post("/jobs/schedules/reportcards.drafts/run", Map.of())
                        .status())
                .isEqualTo(302);
        assertThat(headPage.get("/journal").text()).contains("Travail du calendrier lancé à la main");
        assertThat(headPage.post("/jobs/schedules/audit.anchors/run", Map.of()).status())
                .isEqualTo(404);
        assertThat(headApi.json("POST", "/api/v1/schedules/nothing/run", null).status())
                .isEqualTo(404);
    }

    private static Scheduled named(Rhythm rhythm) {
        return new Scheduled() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public Rhythm rhythm() {
                return rhythm;
            }

            @Override
            public void run(SchoolId school, ZonedDateTime due) {}
        };
    }
}
