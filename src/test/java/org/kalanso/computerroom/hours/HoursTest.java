package org.kalanso.computerroom.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalanso.computerroom.ScheduleTestRoom;
import org.kalanso.computerroom.session.SweepSessions;
import org.springframework.beans.factory.annotation.Autowired;

/** Opening hours: written, obeyed, excepted and overruled. */
class HoursTest extends ScheduleTestRoom {
    private static final Map<String, Object> TUESDAY = Map.of("tuesday", "8h-12h, 14h-18h");

    @Autowired
    private SweepSessions sweep;

    @Test
    void hours_are_written_by_weekday_and_a_room_without_any_is_always_open() {
        var empty = operatorApi.get("/api/v1/rooms/" + room + "/hours");
        assertThat(empty.json().path("always").asBoolean()).isTrue();
        assertThat(empty.json().path("zone").asString()).isEqualTo("Africa/Conakry");
        var written = hours(TUESDAY);
        assertThat(written.status()).as(written.text()).isEqualTo(200);
        assertThat(written.json().path("week").path(1).path("spans").toString())
                .isEqualTo("[{\"opens\":\"08:00\",\"closes\":\"12:00\"},{\"opens\":\"14:00\",\"closes\":\"18:00\"}]");
        assertThat(written.json().path("leadMinutes").asInt()).isEqualTo(10);
        assertThat(journalled("room.hours-changed")).isEqualTo(1);
        var wrong = hours(Map.of("monday", "8h-12h, 11h-14h", "friday", "matin", "leadMinutes", 90));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().path("errors")).hasSize(3);
        var old = headNow().json("PUT", "/api/v1/rooms/" + room + "/hours", TUESDAY, "If-Match", "\"1\"");
        assertThat(old.status()).isEqualTo(412);
        assertThat(operatorApi
                        .json("PUT", "/api/v1/rooms/" + room + "/hours", TUESDAY)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void outside_of_the_hours_no_session_starts_and_one_that_is_open_ends_at_closing_to_the_second() {
        String seat = newSeat("PC-01");
        hours(TUESDAY);
        later("2026-11-24T07:00:00Z");
        var ticket = newSession(300);
        var early = act(ticket.id(), "start", Map.of("workstation", seat));
        assertThat(early.code()).isEqualTo("computerroom.room-closed-until");
        assertThat(early.text()).contains("24/11/2026 08:00");
        later("2026-11-24T10:00:00Z");
        var started = act(ticket.id(), "start", Map.of("workstation", seat)).json();
        assertThat(started.path("mustEndAt").asString()).startsWith("2026-11-24T12:00:00");
        assertThat(started.path("mustEndFor").asString()).isEqualTo("CLOSING");
        assertThat(started.path("remainingSeconds").asLong()).isBetween(7_190L, 7_200L);
        later("2026-11-24T12:00:07Z");
        sweep.sweep();
        var over = session(ticket.id());
        assertThat(over.path("endReason").asString()).isEqualTo("CLOSING");
        assertThat(over.path("elapsedSeconds").asLong())
                .as("until twelve, not until somebody looked")
                .isBetween(7_190L, 7_200L);
        later("2026-11-24T13:59:30Z");
        var late = newSession(60);
        assertThat(act(late.id(), "start", Map.of("workstation", seat)).status())
                .isEqualTo(409);
        later("2026-11-24T17:59:30Z");
        assertThat(act(late.id(), "start", Map.of("workstation", seat)).code())
                .isEqualTo("computerroom.room-closes-soon");
    }

    @Test
    void the_lease_of_a_seat_ends_at_closing_so_that_it_locks_without_the_server() {
        hours(TUESDAY);
        later("2026-11-24T11:30:00Z");
        var seat = enrolled("PC-01");
        seat.beat();
        assertThat(seat.start(newSession(120).code()).status()).isEqualTo(200);
        var view = seat.beat();
        assertThat(view.path("endsFor").asString()).isEqualTo("CLOSING");
        assertThat(view.path("lease").path("limitMillis").asLong()).isBetween(1_790_000L, 1_800_000L);
        assertThat(view.path("lease").path("sessionMillis").asLong())
                .isEqualTo(view.path("lease").path("limitMillis").asLong());
        clock.advance(Duration.ofHours(2));
        assertThat(seat.isOpen()).as("alone for two hours").isFalse();
        assertThat(seat.beat().path("screen").asString()).isEqualTo("LOCKED");
        assertThat(seat.unlocked).isBetween(Duration.ofSeconds(1_790), Duration.ofSeconds(1_800));
        var notice = seat.door().path("notice");
        assertThat(notice.path("kind").asString()).isEqualTo("CLOSED");
        assertThat(notice.path("at").asString()).isEqualTo("14:00");
    }

    @Test
    void a_day_is_excepted_and_whoever_sits_there_is_warned_first() {
        String seat = newSeat("PC-01");
        hours(TUESDAY);
        later("2026-11-24T10:00:00Z");
        var ticket = newSession(60);
        act(ticket.id(), "start", Map.of("workstation", seat));
        String path = "/api/v1/rooms/" + room + "/hours/exceptions";
        var closed =
                operatorApi.json("POST", path, Map.of("from", "24/11/2026", "until", "2026-11-26", "note", "Fête"));
        assertThat(closed.json().path("exceptions")).hasSize(3);
        assertThat(session(ticket.id()).path("mustEndAt").asString()).startsWith("2026-11-24T10:02:0");
        var shorter = operatorApi.json("POST", path, Map.of("from", "24/11/2026", "hours", "8h-10h30"));
        assertThat(shorter.json()
                        .path("exceptions")
                        .path(0)
                        .path("spans")
                        .path(0)
                        .path("closes")
                        .asString())
                .isEqualTo("10:30");
        assertThat(session(ticket.id()).path("mustEndAt").asString()).startsWith("2026-11-24T10:30:00");
        assertThat(operatorApi.json("DELETE", path + "/2026-11-24", null).status())
                .isEqualTo(200);
        assertThat(session(ticket.id()).path("mustEndAt").asString()).startsWith("2026-11-24T12:00:00");
        assertThat(operatorApi.json("DELETE", path + "/2026-11-24", null).status())
                .isEqualTo(404);
        assertThat(operatorApi
                        .json("POST", path, Map.of("from", "2026-11-30", "until", "2026-11-01"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void an_operator_lets_one_session_be_with_a_reason_that_the_journal_keeps() {
        String seat = newSeat("PC-01");
        hours(TUESDAY);
        later("2026-11-24T18:30:00Z");
        var ticket = newSession(30);
        assertThat(act(ticket.id(), "overrule", Map.of("reason", " ")).status()).isEqualTo(422);
        var let = act(ticket.id(), "overrule", Map.of("reason", "Concours en ligne"));
        assertThat(let.json().path("overruled").asBoolean()).isTrue();
        assertThat(act(ticket.id(), "start", Map.of("workstation", seat)).status())
                .isEqualTo(200);
        assertThat(session(ticket.id()).path("mustEndAt").isNull()).isTrue();
        assertThat(journalled("seat-session.overruled")).isEqualTo(1);
        later("2026-11-24T18:59:00Z");
        sweep.sweep();
        assertThat(session(ticket.id()).path("state").asString()).isEqualTo("ACTIVE");
        // open already, and about to be closed: it may be let be too
        hours(Map.of("tuesday", "8h-20h"));
        var other = newSession(120);
        act(other.id(), "start", Map.of("workstation", newSeat("PC-02")));
        assertThat(session(other.id()).path("mustEndFor").asString()).isEqualTo("CLOSING");
        act(other.id(), "overrule", Map.of("reason", "Concours"));
        later("2026-11-24T20:30:00Z");
        sweep.sweep();
        assertThat(session(other.id()).path("state").asString()).isEqualTo("ACTIVE");
        assertThat(session(other.id()).path("remainingSeconds").asLong()).isBetween(1_700L, 1_800L);
    }

    @Test
    void in_the_night_in_which_the_clock_is_put_back_a_session_lasts_the_hour_longer() {
        zone("Europe/Paris");
        hours(Map.of("sunday", "0h-4h"));
        String seat = newSeat("PC-01");
        later("2026-10-24T22:30:00Z");
        var ticket = newSession(360);
        var started = act(ticket.id(), "start", Map.of("workstation", seat)).json();
        assertThat(started.path("mustEndAt").asString())
                .as("four o’clock in winter")
                .startsWith("2026-10-25T03:00:00");
        assertThat(started.path("remainingSeconds").asLong()).isBetween(16_190L, 16_200L);
    }

    @Test
    void hours_are_written_on_a_page_without_a_script() {
        String path = "/rooms/" + room + "/hours";
        assertThat(headNow()
                        .post(path, Map.of("monday", "8h-12h", "leadMinutes", "15", "ownSignIn", "true"))
                        .status())
                .isEqualTo(302);
        var page = operatorApi.get(path);
        assertThat(page.text()).contains("08:00–12:00", "Jours d’exception");
        var wrong = headNow().post(path, Map.of("monday", "midi"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Écrivez par exemple 8h–12h");
        assertThat(operatorApi
                        .post(path + "/exceptions", Map.of("from", "25/12/2026", "note", "Noël"))
                        .status())
                .isEqualTo(302);
        assertThat(operatorApi.get(path).text()).contains("Noël", "25 décembre 2026");
        assertThat(operatorApi
                        .post(path + "/exceptions/remove", Map.of("day", "2026-12-25"))
                        .status())
                .isEqualTo(302);
        assertThat(operatorApi.get(path).text()).doesNotContain("Noël");
        assertThat(headNow().get(path, "Accept-Language", "en").text()).contains("08:00–12:00");
    }
}
