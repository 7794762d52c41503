package org.kalanso.computerroom.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalanso.computerroom.RoomTest;
import org.kalanso.platform.access.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Sessions at seats without a key: the server's clock bears witness. */
class SessionLifeTest extends RoomTest {
    @Autowired
    private SweepSessions sweep;

    @Test
    void a_session_is_made_started_suspended_resumed_and_ended_and_its_time_is_exact() {
        String seat = newSeat("PC-01");
        var ticket = newSession(60);
        assertThat(state(seat)).isEqualTo("AVAILABLE");
        assertThat(act(ticket.id(), "start", Map.of("workstation", seat)).status())
                .isEqualTo(200);
        assertThat(state(seat)).isEqualTo("OCCUPIED");
        clock.advance(Duration.ofMinutes(10));
        act(ticket.id(), "suspend", null);
        assertThat(state(seat)).isEqualTo("SUSPENDED");
        clock.advance(Duration.ofMinutes(30));
        assertThat(session(ticket.id()).path("remainingSeconds").asLong()).isBetween(2_995L, 3_000L);
        act(ticket.id(), "resume", null);
        clock.advance(Duration.ofMinutes(20));
        var open = session(ticket.id());
        assertThat(open.path("remainingSeconds").asLong()).isBetween(1_795L, 1_800L);
        assertThat(open.path("percentUsed").asInt()).isEqualTo(50);
        assertThat(act(ticket.id(), "terminate", null).json().path("state").asString())
                .isEqualTo("ENDED");
        assertThat(state(seat)).isEqualTo("AVAILABLE");
        var used = operatorApi.get("/api/v1/workstations/" + seat).json();
        assertThat(used.path("usedSeconds").asLong()).isBetween(1_800L, 1_805L);
        assertThat(used.path("sessions").asInt()).isEqualTo(1);
        for (String act : List.of("created", "started", "suspended", "resumed", "ended"))
            assertThat(journalled("seat-session." + act)).as(act).isEqualTo(1);
        assertThat(journalled("access-code.made")).isEqualTo(1);
    }

    @Test
    void time_is_added_once_for_one_request_and_the_journal_knows_by_whom() {
        var ticket = newSession(30);
        String path = "/api/v1/seat-sessions/" + ticket.id() + "/add-time";
        for (int i = 0; i < 3; i++) operatorApi.json("POST", path, Map.of("minutes", 15), "Idempotency-Key", "tap-1");
        assertThat(session(ticket.id()).path("totalSeconds").asLong()).isEqualTo(45 * 60);
        var other = operatorApi.json("POST", path, Map.of("minutes", 30), "Idempotency-Key", "tap-1");
        assertThat(other.code()).isEqualTo("platform.key-reused");
        assertThat(journalled("seat-session.time-added")).isEqualTo(1);
        assertThat(act(ticket.id(), "add-time", Map.of("minutes", 0)).status()).isEqualTo(422);
    }

    @Test
    void what_has_run_out_is_closed_by_itself_and_a_code_nobody_used_too() {
        String seat = newSeat("PC-01");
        var used = newSession(15);
        var forgotten = newSession(Map.of("minutes", 15, "validMinutes", 20));
        act(used.id(), "start", Map.of("workstation", seat));
        clock.advance(Duration.ofMinutes(21));
        sweep.sweep();
        var expired = session(used.id());
        assertThat(expired.path("state").asString()).isEqualTo("EXPIRED");
        assertThat(expired.path("endReason").asString()).isEqualTo("TIME");
        assertThat(expired.path("elapsedSeconds").asLong()).isEqualTo(15 * 60);
        assertThat(session(forgotten.id()).path("endReason").asString()).isEqualTo("WINDOW");
        assertThat(state(seat)).isEqualTo("AVAILABLE");
        assertThat(act(used.id(), "add-time", Map.of("minutes", 15)).code()).isEqualTo("computerroom.session-not-open");
    }

    @Test
    void a_session_moves_to_another_seat_with_all_its_time() {
        String first = newSeat("PC-01");
        String second = newSeat("PC-02");
        var ticket = newSession(60);
        act(ticket.id(), "start", Map.of("workstation", first));
        clock.advance(Duration.ofMinutes(10));
        assertThat(act(ticket.id(), "move", Map.of("workstation", second)).status())
                .isEqualTo(200);
        clock.advance(Duration.ofMinutes(10));
        assertThat(session(ticket.id()).path("remainingSeconds").asLong()).isBetween(2_395L, 2_400L);
        assertThat(state(first)).isEqualTo("AVAILABLE");
        assertThat(state(second)).isEqualTo("OCCUPIED");
        var another = newSession(30);
        assertThat(act(another.id(), "start", Map.of("workstation", second)).code())
                .isEqualTo("computerroom.seat-taken");
    }

    @Test
    void a_person_has_one_session_open_and_no_more_than_the_day_allows() {
        String pupil = admit("Bah", "Aïssatou");
        String person =
                headApi.get("/api/v1/students/" + pupil).json().path("person").asString();
        room = newRoom("Petite salle", Map.of("allowancePupil", 60));
        String one = newSeat("A1");
        String two = newSeat("A2");
        var first = newSession(Map.of("minutes", 30, "person", person));
        var second = newSession(Map.of("minutes", 30, "person", person));
        act(first.id(), "start", Map.of("workstation", one));
        assertThat(act(second.id(), "start", Map.of("workstation", two)).code())
                .isEqualTo("computerroom.person-has-session");
        var third =
                operatorApi.json("POST", "/api/v1/seat-sessions", Map.of("room", room, "minutes", 5, "person", person));
        assertThat(third.code()).isEqualTo("computerroom.allowance-used");
        assertThat(session(first.id()).path("category").asString()).isEqualTo("PUPIL");
        assertThat(session(first.id()).path("name").asString()).contains("Bah");
        // what an ended session did not use is there again
        act(first.id(), "terminate", null);
        newSession(Map.of("minutes", 25, "person", person));
    }

    @Test
    void a_sold_code_has_eight_signs_its_price_is_exact_and_cash_is_written_down() {
        var tariff =
                headApi.json("POST", "/api/v1/tariffs", Map.of("name", "Une heure", "minutes", 60, "price", "5 000"));
        assertThat(tariff.status()).isEqualTo(201);
        assertThat(tariff.json().path("price").path("amount").asString()).isEqualTo("5000");
        assertThat(tariff.json().path("price").path("currency").asString()).isEqualTo("GNF");
        assertThat(headApi.json("POST", "/api/v1/tariffs", Map.of("name", "Faux", "minutes", 60, "price", "10,50"))
                        .status())
                .as("the franc has no cents")
                .isEqualTo(422);
        var sold = newSession(Map.of("tariff", tariff.json().path("id").asString()));
        assertThat(sold.code()).matches("[A-HJ-NP-Z2-9]{8}");
        assertThat(session(sold.id()).path("paid").asBoolean()).isFalse();
        assertThat(act(sold.id(), "paid", null).json().path("paid").asBoolean()).isTrue();
        act(sold.id(), "paid", null);
        assertThat(journalled("seat-session.paid")).isEqualTo(1);
        assertThat(session(sold.id()).path("totalSeconds").asLong()).isEqualTo(3_600);
    }

    @Test
    void many_codes_at_once_are_all_different_and_too_many_are_refused() {
        var answer =
                operatorApi.json("POST", "/api/v1/seat-sessions", Map.of("room", room, "minutes", 60, "count", 200));
        assertThat(answer.json()
                        .path("items")
                        .valueStream()
                        .map(each -> each.path("code").asString())
                        .distinct())
                .hasSize(200)
                .allMatch(code -> code.matches("[A-HJ-NP-Z2-9]{6}"));
        var many =
                operatorApi.json("POST", "/api/v1/seat-sessions", Map.of("room", room, "minutes", 60, "count", 10_000));
        assertThat(many.status()).isEqualTo(422);
        assertThat(many.text()).contains("computerroom.too-many-codes");
    }

    @Test
    void a_code_is_shown_once_more_to_an_operator_of_its_room_and_the_journal_says_so() {
        var ticket = newSession(30);
        assertThat(act(ticket.id(), "code", null).json().path("code").asString())
                .isEqualTo(ticket.code());
        assertThat(journalled("access-code.shown")).isEqualTo(1);
        var stranger = api(someone("Diallo", "Binta", Role.OPERATOR, school));
        assertThat(stranger.json("POST", "/api/v1/seat-sessions/" + ticket.id() + "/code", null)
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get("/api/v1/rooms/" + room).status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/workstations").json().path("items")).isEmpty();
    }

    @Test
    void an_operator_is_told_what_a_code_is_worth() {
        var ticket = newSession(30);
        var typed = Map.of("room", room, "code", ticket.code().toLowerCase(java.util.Locale.ROOT));
        var found = operatorApi.json("POST", "/api/v1/seat-sessions/validate-code", typed);
        assertThat(found.json().path("id").asString()).isEqualTo(ticket.id());
        var wrong =
                operatorApi.json("POST", "/api/v1/seat-sessions/validate-code", Map.of("room", room, "code", "222222"));
        assertThat(wrong.code()).isEqualTo("computerroom.unknown-code");
        String other = newRoom("Autre salle", Map.of());
        var elsewhere = operatorApi.json(
                "POST", "/api/v1/seat-sessions/validate-code", Map.of("room", other, "code", ticket.code()));
        assertThat(elsewhere.code()).isEqualTo("computerroom.other-room");
        assertThat(journalled("access-code.refused")).isEqualTo(2);
    }
}
