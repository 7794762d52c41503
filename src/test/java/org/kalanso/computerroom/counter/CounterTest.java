package org.kalanso.computerroom.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.computerroom.RoomTest;

/** From somebody who comes to their code, on one page. */
class CounterTest extends RoomTest {
    private static final Pattern CODE = Pattern.compile("class=\"code-shown\">([A-Z2-9 ]+)<");

    private Visitor.Answer sell(Map<String, String> said) {
        return operatorApi.post("/rooms/" + room + "/sell", said);
    }

    private static Map<String, String> mariama() {
        return new HashMap<>(Map.of(
                "familyName", "Baldé",
                "givenNames", "Mariama",
                "bornOn", "04/05/1990",
                "purpose", "STUDY",
                "consent", "true",
                "length", "60",
                "key", "page-1"));
    }

    private static String code(Visitor.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var code = CODE.matcher(answer.text());
        assertThat(code.find()).as(answer.text()).isTrue();
        return code.group(1).replace(" ", "");
    }

    private int count(String table) {
        return sql.sql("select count(*) from computerroom." + table + " where school_id = :school")
                .param("school", school.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void whoever_is_new_is_registered_with_their_consent_and_has_a_code_that_opens_a_seat() {
        var sold = sell(mariama());
        String code = code(sold);
        assertThat(sold.text()).contains("Mariama Baldé", "data:image/png;base64,", "60 min");
        assertThat(journalled("visitor.consent-given")).isEqualTo(1);
        var seat = enrolled("PC-01");
        seat.beat();
        assertThat(seat.start(code).status()).isEqualTo(200);
        assertThat(seat.isOpen()).isTrue();
    }

    @Test
    void the_same_page_sent_twice_registers_and_sells_once() {
        String code = code(sell(mariama()));
        assertThat(code(sell(mariama()))).isEqualTo(code);
        assertThat(count("visitor")).isEqualTo(1);
        assertThat(count("seat_session")).isEqualTo(1);
    }

    @Test
    void without_consent_or_for_a_child_alone_nothing_is_kept() {
        var without = mariama();
        without.remove("consent");
        assertThat(sell(without).status()).isEqualTo(422);
        var child = mariama();
        child.put("bornOn", "04/05/2018");
        var refused = sell(child);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("écrivez qui répond de cette personne", "value=\"Baldé\"");
        child.put("guardianName", "Aïssatou Baldé");
        assertThat(sell(child).status()).isEqualTo(200);
        var lengthless = mariama();
        lengthless.put("length", "a week");
        lengthless.put("key", "page-2");
        assertThat(sell(lengthless).status()).isEqualTo(422);
        assertThat(count("visitor")).isEqualTo(1);
    }

    @Test
    void whoever_came_before_is_found_and_has_as_much_as_is_left_of_the_day() {
        room = newRoom("Salle B", Map.of("allowanceVisitor", 90));
        code(sell(mariama()));
        String visitor = operatorApi
                .get("/api/v1/visitors?q=balde")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        String page = "/rooms/" + room + "/sell";
        assertThat(operatorApi.get(page + "?q=balde").text()).contains("visitor=" + visitor);
        assertThat(operatorApi.get(page + "?visitor=" + visitor).text()).contains("Encore 30 minutes aujourd’hui");
        assertThat(sell(Map.of("visitor", visitor, "length", "60")).status()).isEqualTo(409);
        code(sell(Map.of("visitor", visitor, "length", "30")));
        assertThat(operatorApi.get(page + "?visitor=" + visitor).text()).contains("Plus de temps aujourd’hui");
    }

    @Test
    void what_is_sold_is_paid_now_or_shown_as_due_until_it_is() {
        String tariff = made(
                headApi.json("POST", "/api/v1/tariffs", Map.of("name", "Une heure", "minutes", 60, "price", "2000")));
        var now = mariama();
        now.put("length", tariff);
        now.put("paid", "true");
        assertThat(code(sell(now))).as("sold codes are longer").hasSize(8);
        var later = mariama();
        later.putAll(Map.of("familyName", "Sow", "length", tariff, "paid", "false", "key", "page-2"));
        assertThat(sell(later).text()).contains("GNF à payer");
        var list = operatorApi.get("/rooms/" + room + "/sessions").text();
        assertThat(list).contains("GNF à payer", "GNF payé");
        String owed = operatorApi
                .get("/api/v1/seat-sessions?room=" + room)
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        assertThat(act(owed, "paid", null).json().path("paid").asBoolean()).isTrue();
        assertThat(operatorApi.get("/rooms/" + room + "/sessions").text()).doesNotContain("à payer");
    }

    @Test
    void whoever_was_called_gets_a_code_for_the_seat_they_were_called_to() {
        String seat = newSeat("PC-01");
        newSeat("PC-02");
        String ticket =
                made(operatorApi.json("POST", "/api/v1/queue-tickets", Map.of("room", room, "label", "Mariama")));
        operatorApi.json("POST", "/api/v1/queue-tickets/" + ticket + "/call", null);
        var sale = mariama();
        sale.put("ticket", ticket);
        code(sell(sale));
        assertThat(state(seat)).isEqualTo("RESERVED");
        assertThat(operatorApi
                        .get("/api/v1/queue-tickets/" + ticket)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("TAKEN");
    }
}
