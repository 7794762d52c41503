package org.kalanso.computerroom.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalanso.computerroom.RoomTest;

class TariffTest extends RoomTest {
    private String hour() {
        return made(
                headApi.json("POST", "/api/v1/tariffs", Map.of("name", "Une heure", "minutes", 60, "price", "2000")));
    }

    @Test
    void a_price_that_changes_does_not_reach_back() {
        String tariff = hour();
        var sold = newSession(Map.of("tariff", tariff));
        var changed = headApi.json(
                "PUT",
                "/api/v1/tariffs/" + tariff,
                Map.of("name", "Une heure", "minutes", 60, "price", "3000"),
                "If-Match",
                "\"1\"");
        assertThat(changed.json().path("price").path("amount").asString()).isEqualTo("3000");
        assertThat(session(sold.id()).path("price").path("amount").asString()).isEqualTo("2000");
        assertThat(headApi.json(
                                "PUT",
                                "/api/v1/tariffs/" + tariff,
                                Map.of("name", "Une heure", "minutes", 60, "price", "1"),
                                "If-Match",
                                "\"1\"")
                        .status())
                .isEqualTo(412);
        assertThat(journalled("tariff.changed")).isEqualTo(1);
    }

    @Test
    void one_that_sold_something_is_no_longer_offered_and_its_name_is_free_again() {
        String tariff = hour();
        var sold = newSession(Map.of("tariff", tariff));
        assertThat(headApi.json("DELETE", "/api/v1/tariffs/" + tariff, null).status())
                .isEqualTo(204);
        assertThat(operatorApi.get("/api/v1/tariffs").json().path("items")).isEmpty();
        assertThat(session(sold.id()).path("price").path("amount").asString()).isEqualTo("2000");
        assertThat(operatorApi
                        .json("POST", "/api/v1/seat-sessions", Map.of("room", room, "tariff", tariff))
                        .status())
                .isEqualTo(422);
        hour();
    }

    @Test
    void the_head_keeps_them_on_a_page_and_an_operator_reads_them() {
        assertThat(headPage.post("/tariffs/new", Map.of("name", "Une heure", "minutes", "60", "price", "2 000"))
                        .status())
                .isEqualTo(302);
        var list = operatorApi.get("/tariffs");
        assertThat(list.text()).contains("Une heure", "GNF").doesNotContain("/tariffs/new");
        String tariff = operatorApi
                .get("/api/v1/tariffs")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        String page = "/tariffs/" + tariff;
        assertThat(operatorApi.get(page).status()).isEqualTo(403);
        assertThat(headPage.get(page).text()).contains("value=\"2000\"");
        assertThat(headPage.post(page, Map.of("name", "Une heure", "minutes", "60", "price", "beaucoup"))
                        .status())
                .isEqualTo(422);
        assertThat(headPage.post(page, Map.of("name", "L’heure", "minutes", "60", "price", "2500", "version", "1"))
                        .status())
                .isEqualTo(302);
        assertThat(headPage.post(page + "/remove", Map.of()).status()).isEqualTo(302);
        assertThat(headPage.get("/tariffs").text()).contains("Aucun tarif");
    }
}
