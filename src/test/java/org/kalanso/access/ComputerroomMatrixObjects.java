package org.kalanso.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One of each thing that the computer room's addresses name. */
@Component
@Order(5)
class ComputerroomMatrixObjects implements MatrixObjects {
    private final Clock clock;

    ComputerroomMatrixObjects(Clock clock) {
        this.clock = clock;
    }

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
        made.put("queue-ticket", made(one, "queue-tickets", Map.of("room", room(made), "label", "Barry")));
        made.put("queue", made.getOrDefault("queue-ticket", ""));
        var session = one.api().json("POST", "/api/v1/seat-sessions", Map.of("room", room(made), "minutes", 30));
        assertThat(session.status()).as(session.text()).isEqualTo(201);
        made.put("seat-session", session.json().path("items").path(0).path("id").asString());
        made.put("session", made.getOrDefault("seat-session", ""));
        made.put("seat", made.getOrDefault("workstation", ""));
        made.put("room-booking", booked(one, made));
        made.put("booking", made.getOrDefault("room-booking", ""));
        made.put("seat-reservation", reserved(one, made));
        made.put("reservation", made.getOrDefault("seat-reservation", ""));
        return made;
    }

    private String booked(OneSchool one, Map<String, String> made) {
        var tomorrow = java.time.LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC)
                .plusDays(1)
                .toString();
        var answer = one.api()
                .json(
                        "POST",
                        "/api/v1/rooms/" + room(made) + "/bookings",
                        Map.of(
                                "classId",
                                one.small().group.toString(),
                                "on",
                                tomorrow,
                                "from",
                                "10:00",
                                "until",
                                "12:00"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("items").path(0).path("id").asString();
    }

    private String reserved(OneSchool one, Map<String, String> made) {
        var begins = clock.instant().plus(java.time.Duration.ofHours(48));
        return made(
                one,
                "seat-reservations",
                Map.of(
                        "workstation",
                        made.getOrDefault("workstation", ""),
                        "from",
                        begins.toString(),
                        "until",
                        begins.plusSeconds(3_600).toString()));
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
