package org.kalanso.computerroom.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalanso.computerroom.RoomTest;

class RoomTilesTest extends RoomTest {
    @Test
    void the_home_page_says_how_many_seats_are_free_to_those_who_run_the_room() {
        String one = newSeat("PC-01");
        newSeat("PC-02");
        newSeat("PC-03");
        act(newSession(30).id(), "start", Map.of("workstation", one));
        String tile = "href=\"/rooms/" + room + "\"";
        assertThat(operatorApi.get("/").text()).contains(tile, "postes libres", "1 occupé");
        assertThat(page(head).get("/").text()).contains(tile);
        sql.sql("update computerroom.workstation set called_at = now() where id = :id::uuid")
                .param("id", one)
                .update();
        assertThat(operatorApi.get("/").text()).contains("poste vous appelle");
    }

    @Test
    void a_day_of_birth_is_typed_with_the_keys_for_numbers_alone() {
        var made = operatorApi.json(
                "POST",
                "/api/v1/visitors",
                Map.of("familyName", "Baldé", "bornOn", "04051990", "consent", true, "signer", "Baldé"));
        assertThat(made.json().path("bornOn").asString()).isEqualTo("1990-05-04");
        var never = Map.of("familyName", "Baldé", "bornOn", "31021990", "consent", true, "signer", "Baldé");
        assertThat(operatorApi.json("POST", "/api/v1/visitors", never).status()).isEqualTo(422);
    }
}
