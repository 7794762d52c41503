package org.kalanso.computerroom.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.computerroom.RoomTest;
import tools.jackson.databind.JsonNode;

/** One act on many seats: each is answered for, once, and only where it is still what was seen. */
class OperateRoomTest extends RoomTest {
    private Visitor.Answer operate(Map<String, ?> order, String... headers) {
        return operatorApi.json("POST", "/api/v1/rooms/" + room + "/act", order, headers);
    }

    private static List<String> refusals(Visitor.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json()
                .path("outcomes")
                .valueStream()
                .map(each -> each.path("name").asString() + " "
                        + (each.path("refusal").isNull()
                                ? "done"
                                : each.path("refusal").asString()))
                .toList();
    }

    private Ticket sits(String seat, int minutes) {
        var ticket = newSession(minutes);
        assertThat(act(ticket.id(), "start", Map.of("workstation", seat)).status())
                .isEqualTo(200);
        return ticket;
    }

    private Map<String, Object> seen(String seat) {
        JsonNode now = operatorApi.get("/api/v1/workstations/" + seat).json();
        var session = now.path("session");
        long total = session.isNull()
                ? 0
                : session(session.asString()).path("totalSeconds").asLong();
        var seen = new java.util.HashMap<String, Object>();
        seen.put("workstation", seat);
        seen.put("version", now.path("version").asInt());
        seen.put("session", session.isNull() ? null : session.asString());
        seen.put("totalSeconds", total);
        return seen;
    }

    @Test
    void what_one_seat_refuses_keeps_the_others_from_nothing() {
        String one = newSeat("PC-01");
        String two = newSeat("PC-02");
        String three = newSeat("PC-03");
        var first = sits(one, 30);
        var third = sits(three, 30);
        var answer = operate(Map.of("act", "PLUS_30", "workstations", List.of(one, two, three)));
        assertThat(refusals(answer)).containsExactly("PC-01 done", "PC-02 computerroom.nobody-there", "PC-03 done");
        assertThat(answer.json().path("done").asInt()).isEqualTo(2);
        for (var each : List.of(first, third))
            assertThat(session(each.id()).path("totalSeconds").asLong()).isEqualTo(60 * 60);
        assertThat(refusals(operate(Map.of("act", "WAKE", "workstations", List.of(one)))))
                .containsExactly("PC-01 computerroom.no-mac");
        assertThat(operate(Map.of("act", "WAKE", "workstations", List.of(room))).status())
                .isEqualTo(404);
        assertThat(operate(Map.of("act", "WAKE")).code()).isEqualTo("computerroom.nothing-chosen");
        assertThat(operate(Map.of("act", "MESSAGE", "workstations", List.of(one)))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void the_same_page_sent_twice_is_answered_the_same_and_does_nothing_more() {
        String one = newSeat("PC-01");
        String two = newSeat("PC-02");
        var ticket = sits(one, 30);
        sits(two, 30);
        var form = Map.of("act", "TERMINATE", "ids", one + "," + two, "key", "page-1");
        for (int i = 0; i < 2; i++) {
            var answer = operatorApi.post("/rooms/" + room + "/act", form);
            assertThat(answer.header("Location")).as("nothing was refused").doesNotContain("did=");
        }
        assertThat(session(ticket.id()).path("state").asString()).isEqualTo("ENDED");
        assertThat(journalled("seat-session.ended")).isEqualTo(2);
        // another act under the same key is another act
        operatorApi.post("/rooms/" + room + "/act", Map.of("act", "OFFLINE", "ids", one, "key", "page-1"));
        assertThat(state(one)).isEqualTo("OFFLINE");
    }

    @Test
    void what_a_colleague_changed_meanwhile_is_not_undone_blindly() {
        String seat = newSeat("PC-01");
        var first = sits(seat, 30);
        var before = seen(seat);
        // the colleague ends it and lets the next person sit down
        act(first.id(), "terminate", null);
        var second = sits(seat, 30);
        var order = Map.of("act", "TERMINATE", "workstations", List.of(seat), "seen", List.of(before));
        assertThat(refusals(operate(order))).containsExactly("PC-01 computerroom.changed-meanwhile");
        assertThat(session(second.id()).path("state").asString()).isEqualTo("ACTIVE");
        // without the guard the wrong person is sent away
        assertThat(refusals(operate(Map.of("act", "TERMINATE", "workstations", List.of(seat)))))
                .containsExactly("PC-01 done");
        assertThat(session(second.id()).path("state").asString()).isEqualTo("ENDED");
    }

    @Test
    void two_who_both_see_that_time_is_wanted_give_it_once() {
        String seat = newSeat("PC-01");
        var ticket = sits(seat, 30);
        var order = Map.of("act", "PLUS_15", "workstations", List.of(seat), "seen", List.of(seen(seat)));
        assertThat(refusals(operate(order, "Idempotency-Key", "first-operator")))
                .containsExactly("PC-01 done");
        assertThat(refusals(operate(order, "Idempotency-Key", "second-operator")))
                .containsExactly("PC-01 computerroom.changed-meanwhile");
        assertThat(session(ticket.id()).path("totalSeconds").asLong()).isEqualTo(45 * 60);
    }

    @Test
    void two_who_want_the_same_of_a_seat_both_have_it_and_two_who_want_otherwise_look_again() {
        String seat = newSeat("PC-01");
        var seen = List.of(seen(seat));
        for (int i = 0; i < 2; i++)
            assertThat(refusals(operate(Map.of("act", "MAINTENANCE", "workstations", List.of(seat), "seen", seen))))
                    .containsExactly("PC-01 done");
        assertThat(journalled("workstation.state-changed")).isEqualTo(1);
        assertThat(refusals(operate(Map.of("act", "AVAILABLE", "workstations", List.of(seat), "seen", seen))))
                .containsExactly("PC-01 computerroom.changed-meanwhile");
        assertThat(state(seat)).isEqualTo("MAINTENANCE");
    }

    @Test
    void the_page_tells_which_seats_did_not_follow_and_finds_people_and_codes() {
        String one = newSeat("PC-01");
        String two = newSeat("PC-02");
        var ticket = newSession(Map.of("minutes", 30, "label", "Sékou Camara"));
        act(ticket.id(), "start", Map.of("workstation", one));
        newSession(Map.of("minutes", 30, "label", "Hawa Diallo"));
        String page = "/rooms/" + room;
        var done = operatorApi.post(page + "/act", Map.of("act", "TERMINATE", "ids", one + "," + two, "key", "k"));
        var shown = operatorApi.get(done.header("Location").replaceFirst("^https?://[^/]+", ""));
        assertThat(shown.text()).contains("Un poste n’a pas suivi", "Aucune session n’est ouverte sur PC-02.");
        var again = newSession(Map.of("minutes", 30, "label", "Sékou Camara"));
        act(again.id(), "start", Map.of("workstation", one));
        assertThat(operatorApi.get(page + "?q=camara+sekou").text())
                .contains("PC-01")
                .doesNotContain("PC-02");
        assertThat(operatorApi.get(page + "?q=hawa").text()).contains("Codes pas encore tapés", "Hawa Diallo");
        assertThat(operatorApi.get(page + "?state=AVAILABLE").text())
                .contains("PC-02")
                .doesNotContain("PC-01");
        assertThat(operatorApi.get(page + "?category=PUPIL").text()).contains("Aucun poste ne correspond");
        assertThat(operatorApi.get(page + "?needs=true&view=list").text()).contains("Aucun poste ne correspond");
        later(Duration.ofMinutes(26));
        assertThat(operatorApi.get(page + "?needs=true&view=list").text())
                .contains("PC-01")
                .doesNotContain("PC-02");
    }

    @Test
    void every_seat_that_was_shown_is_meant_by_one_box() {
        String one = newSeat("PC-01");
        String two = newSeat("PC-02");
        var shown = one + ":1:-:0," + two + ":1:-:0";
        operatorApi.post("/rooms/" + room + "/act", Map.of("act", "MAINTENANCE", "all", "true", "seen", shown));
        assertThat(state(one)).isEqualTo("MAINTENANCE");
        assertThat(state(two)).isEqualTo("MAINTENANCE");
    }

    @Test
    void today_s_figures_are_people_sessions_time_money_and_how_full_it_is() {
        String one = newSeat("PC-01");
        newSeat("PC-02");
        String tariff = made(
                headApi.json("POST", "/api/v1/tariffs", Map.of("name", "Une heure", "minutes", 60, "price", "2000")));
        sits(one, 30);
        newSession(Map.of("tariff", tariff, "paid", true));
        newSession(Map.of("tariff", tariff));
        later(Duration.ofMinutes(10));
        JsonNode today = operatorApi.get("/api/v1/rooms/" + room + "/today").json();
        assertThat(today.path("people").asInt()).isEqualTo(1);
        assertThat(today.path("sessions").asInt()).isEqualTo(1);
        assertThat(today.path("usedSeconds").asLong()).isEqualTo(600);
        assertThat(today.path("occupancy").asInt()).isEqualTo(50);
        assertThat(today.path("money").path(0).path("taken").asString()).isEqualTo("2000");
        assertThat(today.path("money").path(0).path("due").asString()).isEqualTo("2000");
    }
}
