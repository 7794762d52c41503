package org.kalanso.computerroom.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalanso.computerroom.RoomTest;

/** The console and its sister pages without a script: plain forms. */
class RoomPagesTest extends RoomTest {
    @Test
    void one_act_is_done_on_every_seat_that_was_ticked_and_the_same_button_twice_adds_once() {
        String one = newSeat("PC-01");
        String two = newSeat("PC-02");
        var ticket = newSession(30);
        act(ticket.id(), "start", Map.of("workstation", one));
        String act = "/rooms/" + room + "/act";
        for (int i = 0; i < 2; i++)
            assertThat(operatorApi
                            .post(act, Map.of("act", "PLUS_15", "ids", one, "key", "k1"))
                            .status())
                    .isEqualTo(302);
        assertThat(session(ticket.id()).path("totalSeconds").asLong()).isEqualTo(45 * 60);
        operatorApi.post(act, Map.of("one", one, "key", "k2"));
        assertThat(session(ticket.id()).path("totalSeconds").asLong()).isEqualTo(60 * 60);
        operatorApi.post(act, Map.of("act", "MAINTENANCE", "ids", two));
        assertThat(state(two)).isEqualTo("MAINTENANCE");
        operatorApi.post(act, Map.of("act", "TERMINATE", "ids", one));
        assertThat(session(ticket.id()).path("state").asString()).isEqualTo("ENDED");
        var nothing = operatorApi.post(act, Map.of("act", "TERMINATE"));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text()).contains("Choisissez d’abord un poste.");
        assertThat(operatorApi.post(act, Map.of("act", "MESSAGE", "ids", two)).status())
                .isEqualTo(422);
    }

    @Test
    void codes_are_given_on_a_page_and_printed_on_a_sheet_to_be_cut() {
        var made =
                operatorApi.post("/rooms/" + room + "/codes/new", Map.of("room", room, "minutes", "60", "count", "3"));
        assertThat(made.status()).isEqualTo(200);
        var ids = java.util.regex.Pattern.compile("name=\"ids\" value=\"([0-9a-f-]{36})\"")
                .matcher(made.text())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(ids).hasSize(3);
        var sheet = operatorApi.post("/rooms/" + room + "/codes/sheet", Map.of("ids", String.join(",", ids)));
        assertThat(sheet.status()).isEqualTo(200);
        assertThat(sheet.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(sheet.header("Cache-Control")).contains("no-store");
        assertThat(new String(sheet.bytes(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(journalled("access-code.shown")).isEqualTo(3);
        var wrong = operatorApi.post("/rooms/" + room + "/codes/new", Map.of("room", room, "minutes", "9999"));
        assertThat(wrong.status()).isEqualTo(422);
    }

    @Test
    void a_head_opens_a_room_and_names_its_operators_and_english_is_spoken() {
        var opened = headPage.post(
                "/rooms/new", Map.of("name", "Salle B", "operators", operator.toString(), "gapMinutes", "3"));
        assertThat(opened.status()).isEqualTo(302);
        assertThat(operatorApi.get("/rooms").text()).contains("Salle B");
        assertThat(operatorApi.get("/rooms/new").status()).isEqualTo(403);
        assertThat(headPage.post("/rooms/new", Map.of("name", "Salle B")).status())
                .isEqualTo(422);
        assertThat(stranger().get("/seat", "Accept-Language", "en").text()).contains("Enrol this workstation");
    }

    @Test
    void a_session_is_steered_from_its_page() {
        String seat = newSeat("PC-01");
        var ticket = newSession(30);
        String path = "/rooms/" + room + "/sessions/" + ticket.id();
        assertThat(operatorApi
                        .post(path, Map.of("verb", "START", "workstation", seat))
                        .status())
                .isEqualTo(302);
        assertThat(operatorApi
                        .post(path, Map.of("verb", "ADD", "minutes", "15", "key", "k"))
                        .status())
                .isEqualTo(302);
        assertThat(operatorApi.post(path, Map.of("verb", "SUSPEND")).status()).isEqualTo(302);
        assertThat(operatorApi.post(path, Map.of("verb", "CODE")).text())
                .contains(ticket.code().substring(0, 3) + " " + ticket.code().substring(3));
        assertThat(operatorApi.get(path).text()).contains("Suspendue", "45");
        assertThat(operatorApi.post(path, Map.of("verb", "TERMINATE")).status()).isEqualTo(302);
        assertThat(operatorApi.post(path, Map.of("verb", "RESUME")).status()).isEqualTo(409);
    }
}
