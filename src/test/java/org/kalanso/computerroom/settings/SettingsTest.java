package org.kalanso.computerroom.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalanso.computerroom.RoomTest;

class SettingsTest extends RoomTest {
    private List<Map<String, Object>> purposes() {
        List<Map<String, Object>> found = new ArrayList<>();
        headApi.get("/api/v1/room-settings").json().path("purposes").forEach(each -> {
            var one = new HashMap<String, Object>();
            one.put("code", each.path("code").asString());
            one.put("name", each.path("name").asString());
            one.put("nameEn", each.path("nameEn").asString());
            one.put("offered", each.path("offered").asBoolean());
            found.add(one);
        });
        return found;
    }

    @Test
    void a_school_starts_with_five_purposes_and_makes_them_its_own() {
        var usual = purposes();
        assertThat(usual)
                .extracting(each -> each.get("code"))
                .containsExactly("JOB_SEARCH", "STUDY", "TRAINING", "ADMINISTRATION", "OTHER");
        String before = visitor("TRAINING");
        usual.get(2).put("offered", false);
        usual.get(1).put("name", "Devoirs et lectures");
        usual.add(Map.of("name", "Écrire à sa famille", "nameEn", "Writing home"));
        var changed = headApi.json("PUT", "/api/v1/room-settings", Map.of("visitorDays", 90, "purposes", usual));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.json().path("purposes").path(5).path("code").asString())
                .isEqualTo("ECRIRE_A_SA_FAMILLE");
        assertThat(journalled("room.settings-changed")).isEqualTo(1);
        var form = page(operator).get("/visitors/new").text();
        assertThat(form).contains("Devoirs et lectures", "Écrire à sa famille").doesNotContain(">Formation<");
        assertThat(page(operator).get("/visitors/" + before).text()).contains("Formation");
        visitor("ECRIRE_A_SA_FAMILLE");
        assertThat(operatorApi
                        .json("POST", "/api/v1/visitors", said("TRAINING"))
                        .text())
                .contains("purpose");
        // whoever has it may keep it
        assertThat(operatorApi
                        .json("PUT", "/api/v1/visitors/" + before, said("TRAINING"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_past_figures_name_stays_and_two_have_not_one_name() {
        var less = purposes();
        less.removeLast();
        assertThat(refusal(Map.of("purposes", less))).contains("purposes");
        var twice = purposes();
        twice.get(0).put("name", "autre");
        assertThat(refusal(Map.of("purposes", twice))).contains("purposes");
        var none = purposes();
        none.forEach(each -> each.put("offered", false));
        assertThat(refusal(Map.of("purposes", none))).contains("purposes");
        assertThat(refusal(Map.of("visitorDays", 0))).contains("visitorDays");
        var swapped = purposes();
        swapped.get(0).put("name", "Études");
        swapped.get(1).put("name", "Recherche d’emploi");
        assertThat(headApi.json("PUT", "/api/v1/room-settings", Map.of("purposes", swapped))
                        .status())
                .isEqualTo(200);
        assertThat(operatorApi
                        .json("PUT", "/api/v1/room-settings", Map.of("visitorDays", 3))
                        .status())
                .isEqualTo(403);
        assertThat(headApi.json("PUT", "/api/v1/room-settings", Map.of("visitorDays", 30), "If-Match", "\"77\"")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void the_page_adds_a_purpose_and_keeps_what_was_typed_when_it_is_refused() {
        var page = headPage.get("/rooms/settings").text();
        assertThat(page).contains("Recherche d’emploi", "Nouveau motif", "365");
        var wrong = headPage.post("/rooms/settings", Map.of("visitorDays", "9999"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("9999", "Recherche d’emploi");
        assertThat(headPage.post("/rooms/settings", Map.of("visitorDays", "30")).status())
                .isEqualTo(302);
        assertThat(headApi.get("/api/v1/room-settings")
                        .json()
                        .path("visitorDays")
                        .asInt())
                .isEqualTo(30);
    }

    private String refusal(Map<String, ?> said) {
        var refused = headApi.json("PUT", "/api/v1/room-settings", said);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        return refused.text();
    }

    private String visitor(String purpose) {
        return made(operatorApi.json("POST", "/api/v1/visitors", said(purpose)));
    }

    private static Map<String, Object> said(String purpose) {
        return Map.of("familyName", "Bah", "bornOn", "1990-05-04", "purpose", purpose, "consent", true);
    }
}
