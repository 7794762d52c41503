package org.kalanso.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One of each thing that the computer room's addresses name. */
@Component
@Order(5)
class ComputerroomMatrixObjects implements MatrixObjects {
    @Override
    public Map<String, String> in(OneSchool one) {
        var made = new HashMap<String, String>();
        made.put("room", made(one, "rooms", Map.of("name", "Salle informatique")));
        made.put("workstation", made(one, "workstations", Map.of("room", room(made), "name", "PC-01")));
        made.put("tariff", made(one, "tariffs", Map.of("name", "Une heure", "minutes", 60, "price", "0")));
        made.put(
                "visitor",
                made(
                        one,
                        "visitors",
                        Map.of("familyName", "Barry", "bornOn", "1990-05-04", "purpose", "STUDY", "consent", true)));
        var session = one.api().json("POST", "/api/v1/seat-sessions", Map.of("room", room(made), "minutes", 30));
        assertThat(session.status()).as(session.text()).isEqualTo(201);
        made.put("seat-session", session.json().path("items").path(0).path("id").asString());
        made.put("session", made.getOrDefault("seat-session", ""));
        made.put("seat", made.getOrDefault("workstation", ""));
        return made;
    }

    private static String room(Map<String, String> made) {
        return made.getOrDefault("room", "");
    }

    private static String made(OneSchool one, String what, Map<String, ?> said) {
        var answer = one.api().json("POST", "/api/v1/" + what, said);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asString();
    }
}
