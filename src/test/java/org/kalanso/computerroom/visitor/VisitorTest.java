package org.kalanso.computerroom.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalanso.computerroom.RoomTest;

class VisitorTest extends RoomTest {
    private static final Map<String, Object> MARIAMA = Map.of(
            "familyName", "Baldé",
            "givenNames", "Mariama",
            "bornOn", "04/05/1990",
            "sex", "F",
            "phone", "+224 620 00 00 01",
            "purpose", "JOB_SEARCH",
            "consent", true);

    @Test
    void a_visitor_is_registered_with_the_text_that_was_shown_as_evidence() {
        var registered = operatorApi.json("POST", "/api/v1/visitors", MARIAMA);
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
        var visitor = registered.json();
        assertThat(visitor.path("registeredBy").asString()).isEqualTo(operator.toString());
        var consent = visitor.path("consent");
        assertThat(consent.path("given").asBoolean()).isTrue();
        assertThat(consent.path("textHash").asString()).matches("[0-9a-f]{64}");
        assertThat(consent.path("before").asString()).isEqualTo(operator.toString());
        assertThat(consent.path("byGuardian").asBoolean()).isFalse();
        assertThat(journalled("visitor.created")).isEqualTo(1);
        assertThat(journalled("visitor.consent-given")).isEqualTo(1);
        assertThat(journalText()).doesNotContain("Mariama");
    }

    @Test
    void without_consent_or_for_a_minor_without_a_guardian_nobody_is_registered() {
        var silent = new HashMap<>(MARIAMA);
        silent.remove("consent");
        assertThat(operatorApi.json("POST", "/api/v1/visitors", silent).text()).contains("consent");
        var child = new HashMap<>(MARIAMA);
        child.put("bornOn", "2014-02-03");
        var refused = operatorApi.json("POST", "/api/v1/visitors", child);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("computerroom.guardian-needed").contains("18");
        child.put("guardianName", "Alpha Baldé");
        var registered = operatorApi.json("POST", "/api/v1/visitors", child);
        assertThat(registered.json().path("consent").path("byGuardian").asBoolean())
                .isTrue();
        assertThat(operatorApi
                        .json("POST", "/api/v1/visitors", Map.of("familyName", "X", "bornOn", "31/02/2000", "sex", "Q"))
                        .json()
                        .path("errors"))
                .hasSize(2);
    }

    @Test
    void who_withdraws_is_not_served_and_who_is_removed_is_nobody() {
        String id = made(operatorApi.json("POST", "/api/v1/visitors", MARIAMA));
        var ticket = newSession(Map.of("minutes", 30, "visitor", id));
        assertThat(session(ticket.id()).path("name").asString()).isEqualTo("Mariama Baldé");
        assertThat(operatorApi.json("DELETE", "/api/v1/visitors/" + id, null).code())
                .isEqualTo("computerroom.has-sessions");
        act(ticket.id(), "terminate", null);
        operatorApi.json("POST", "/api/v1/visitors/" + id + "/consent", Map.of("given", false));
        assertThat(journalled("visitor.consent-withdrawn")).isEqualTo(1);
        var refused =
                operatorApi.json("POST", "/api/v1/seat-sessions", Map.of("room", room, "minutes", 30, "visitor", id));
        assertThat(refused.code()).isEqualTo("computerroom.consent-needed");
        assertThat(operatorApi.json("DELETE", "/api/v1/visitors/" + id, null).status())
                .isEqualTo(204);
        var gone = operatorApi.get("/api/v1/visitors/" + id).json();
        assertThat(gone.path("pseudonymised").asBoolean()).isTrue();
        assertThat(gone.toString()).doesNotContain("Mariama", "Baldé", "620 00");
        assertThat(gone.path("bornOn").asString()).isEqualTo("1990-01-01");
        assertThat(session(ticket.id()).path("name").asString()).isEqualTo("–");
    }

    @Test
    void visitors_are_found_by_any_part_of_their_name_and_listed_in_pages() {
        for (String name : List.of("Baldé", "Bangoura", "Barry"))
            made(operatorApi.json("POST", "/api/v1/visitors", with("familyName", name)));
        assertThat(operatorApi.get("/api/v1/visitors?q=balde").json().path("items"))
                .hasSize(1);
        var first = operatorApi.get("/api/v1/visitors?limit=2").json();
        assertThat(first.path("items")).hasSize(2);
        var second = operatorApi
                .get("/api/v1/visitors?limit=2&cursor=" + first.path("next").asString())
                .json();
        assertThat(second.path("items").path(0).path("familyName").asString()).isEqualTo("Barry");
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(api(someone("Touré", "Kadiatou", org.kalanso.platform.access.Role.TEACHER, school))
                        .get("/api/v1/visitors")
                        .status())
                .isEqualTo(403);
    }

    private static Map<String, Object> with(String field, String value) {
        var said = new HashMap<>(MARIAMA);
        said.put(field, value);
        return said;
    }

    private String journalText() {
        return sql.sql("select coalesce(string_agg(after::text, ' '), '') from audit.entry where school_id = :school")
                .param("school", school.value())
                .query(String.class)
                .single();
    }
}
