package org.kalanso.computerroom.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalanso.computerroom.RoomTest;

class WorkstationTest extends RoomTest {
    @Test
    void a_seat_has_a_name_of_its_own_addresses_and_a_place_on_the_plan() {
        var said = new HashMap<String, Object>(Map.of("room", room, "name", "PC-01", "ip", "192.168.1.11"));
        said.put("mac", "aa-bb-cc-dd-ee-0f");
        said.put("os", "Debian 13");
        said.put("planX", 3);
        var made = operatorApi.json("POST", "/api/v1/workstations", said);
        assertThat(made.json().path("mac").asString()).isEqualTo("AA:BB:CC:DD:EE:0F");
        assertThat(made.json().path("planX").asInt()).isEqualTo(3);
        assertThat(operatorApi.json("POST", "/api/v1/workstations", said).text())
                .contains("taken");
        said.put("name", "PC-02");
        said.put("mac", "AA:BB");
        said.put("ip", "300.1.1.1");
        said.put("planX", 99);
        var wrong = operatorApi.json("POST", "/api/v1/workstations", said);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().path("errors")).hasSize(3);
    }

    @Test
    void a_seat_in_maintenance_takes_nobody_and_a_kept_one_only_whom_it_is_kept_for() {
        String seat = newSeat("PC-01");
        operatorApi.json("POST", "/api/v1/workstations/" + seat + "/mark-maintenance", null);
        assertThat(state(seat)).isEqualTo("MAINTENANCE");
        var any = newSession(30);
        assertThat(act(any.id(), "start", Map.of("workstation", seat)).code())
                .isEqualTo("computerroom.seat-not-in-service");
        operatorApi.json("POST", "/api/v1/workstations/" + seat + "/mark-offline", null);
        assertThat(state(seat)).isEqualTo("OFFLINE");
        operatorApi.json("POST", "/api/v1/workstations/" + seat + "/mark-available", null);
        assertThat(journalled("workstation.state-changed")).isEqualTo(3);
        var kept = newSession(Map.of("minutes", 30, "workstation", seat));
        assertThat(state(seat)).isEqualTo("RESERVED");
        assertThat(act(any.id(), "start", Map.of("workstation", seat)).code()).isEqualTo("computerroom.seat-taken");
        assertThat(act(kept.id(), "start", Map.of()).status()).isEqualTo(200);
        assertThat(state(seat)).isEqualTo("OCCUPIED");
    }

    @Test
    void what_was_used_stays_and_what_never_was_goes() {
        String seat = newSeat("PC-01");
        var ticket = newSession(30);
        act(ticket.id(), "start", Map.of("workstation", seat));
        act(ticket.id(), "terminate", null);
        assertThat(headApi.json("DELETE", "/api/v1/workstations/" + seat, null).code())
                .isEqualTo("computerroom.has-sessions");
        assertThat(headApi.json("DELETE", "/api/v1/rooms/" + room, null).code()).isEqualTo("computerroom.has-seats");
        String fresh = newSeat("PC-02");
        assertThat(headApi.json("DELETE", "/api/v1/workstations/" + fresh, null).status())
                .isEqualTo(204);
        String empty = newRoom("Réserve", Map.of());
        assertThat(headApi.json("DELETE", "/api/v1/rooms/" + empty, null).status())
                .isEqualTo(204);
        assertThat(headApi.json("POST", "/api/v1/rooms", Map.of("name", "Salle informatique"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_seat_that_was_used_is_retired_and_its_name_and_key_are_free() {
        var seat = enrolled("PC-01");
        seat.beat();
        var ticket = newSession(30);
        seat.start(ticket.code());
        String address = "/api/v1/workstations/" + seat.id;
        assertThat(headApi.json("POST", address + "/retire", null).code()).isEqualTo("computerroom.seat-taken");
        act(ticket.id(), "terminate", null);
        assertThat(headApi.json("POST", address + "/retire", null).status()).isEqualTo(204);
        assertThat(operatorApi.get(address).status()).isEqualTo(404);
        assertThat(seat.tryBeat().status()).isEqualTo(401);
        assertThat(session(ticket.id()).path("workstation").asString()).isEqualTo(seat.id);
        newSeat("PC-01");
        assertThat(journalled("workstation.retired")).isEqualTo(1);
    }

    @Test
    void seats_are_arranged_all_or_none_and_never_two_in_one_cell() {
        String one = newSeat("PC-01");
        String two = newSeat("PC-02");
        var swapped = java.util.List.of(
                Map.of("id", one, "x", 1, "y", 0, "version", 1), Map.of("id", two, "x", 0, "y", 0, "version", 1));
        var plan = Map.of("room", room, "spots", swapped);
        assertThat(operatorApi.json("PUT", "/api/v1/workstations/plan", plan).status())
                .isEqualTo(200);
        assertThat(operatorApi
                        .get("/api/v1/workstations/" + one)
                        .json()
                        .path("planX")
                        .asInt())
                .isEqualTo(1);
        assertThat(operatorApi.json("PUT", "/api/v1/workstations/plan", plan).status())
                .isEqualTo(412);
        String page = "/rooms/" + room + "/plan";
        assertThat(operatorApi.get(page).text()).contains("Glissez chaque poste");
        var both = Map.of("ids", one + "," + two, "x", "3,3", "y", "2,2", "versions", "2,2");
        assertThat(operatorApi.post(page, both).text()).contains("seraient au même endroit du plan");
        var outside = Map.of("ids", one + "," + two, "x", "3,24", "y", "2,2", "versions", "2,2");
        assertThat(operatorApi.post(page, outside).status()).isEqualTo(422);
        var apart = Map.of("ids", one + "," + two, "x", "3,4", "y", "2,2", "versions", "2,2");
        assertThat(operatorApi.post(page, apart).status()).isEqualTo(302);
        assertThat(operatorApi
                        .get("/api/v1/workstations/" + two)
                        .json()
                        .path("planX")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void a_row_of_seats_is_added_at_once_or_not_at_all() {
        assertThat(SeatSeries.of("PC-09", 3)).containsExactly("PC-09", "PC-10", "PC-11");
        assertThat(SeatSeries.of("Poste", 2)).containsExactly("Poste", "Poste 2");
        String path = "/rooms/" + room + "/seats/new";
        assertThat(operatorApi
                        .post(path, Map.of("room", room, "name", "PC-01", "count", "4"))
                        .status())
                .isEqualTo(302);
        String page = operatorApi.get("/rooms/" + room).text();
        assertThat(page).contains("PC-01", "PC-04").doesNotContain("PC-05");
        assertThat(operatorApi
                        .post(path, Map.of("room", room, "name", "PC-03", "count", "9"))
                        .status())
                .isEqualTo(422);
        assertThat(operatorApi.get("/rooms/" + room).text()).doesNotContain("PC-05", "PC-11");
        assertThat(operatorApi
                        .post(path, Map.of("room", room, "name", "PC-50", "count", "99"))
                        .status())
                .isEqualTo(422);
    }
}
