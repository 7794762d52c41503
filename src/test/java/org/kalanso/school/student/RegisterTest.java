package org.kalanso.school.student;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalanso.platform.access.Role;
import org.kalanso.school.SchoolTest;
import tools.jackson.databind.JsonNode;

/** A pupil's numbers and stays, each on its own. */
class RegisterTest extends SchoolTest {
    private static final String NUMBERS = "/api/v1/identifiers";
    private static final String STAYS = "/api/v1/enrolments";

    @Test
    void a_pupil_has_several_numbers_and_an_issuer_gives_one_once() {
        String pupil = admit("Bah", "Hawa");
        String other = admit("Bah", "Lansana");
        var added = headApi.json(
                "POST",
                NUMBERS,
                Map.of("student", pupil, "issuer", "mena", "value", "GN 2026 17", "validFrom", "01/10/2026"));
        assertThat(added.status()).isEqualTo(201);
        String one = NUMBERS + "/" + added.json().path("id").asString();

        assertThat(headApi.get(NUMBERS + "?student=" + pupil)
                        .json()
                        .path("items")
                        .findValuesAsString("issuer"))
                .containsExactly("SCHOOL", "MENA");
        assertThat(headApi.json("POST", NUMBERS, Map.of("student", other, "issuer", "MENA", "value", "gn202617"))
                        .code())
                .isEqualTo("school.identifier-taken");
        assertThat(headApi.json("POST", NUMBERS, Map.of("student", other, "validFrom", "32/01/2026"))
                        .json()
                        .path("errors")
                        .findValuesAsString("field"))
                .containsExactlyInAnyOrder("issuer", "value", "validFrom");
        var input = Map.of("issuer", "MENA", "value", "GN 2026 18");
        assertThat(headApi.json("PUT", one, input, "If-Match", added.header("ETag"))
                        .status())
                .isEqualTo(200);
        assertThat(headApi.json("PUT", one, input, "If-Match", added.header("ETag"))
                        .status())
                .isEqualTo(412);
        assertThat(headApi.json("DELETE", one, null).status()).isEqualTo(204);
        assertThat(headApi.get(one).status()).isEqualTo(404);
    }

    @Test
    void the_schools_own_matricule_is_not_removed_with_the_others() {
        String pupil = admit("Bah", "Hawa");
        String own = headApi.get(NUMBERS + "?student=" + pupil)
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();

        assertThat(headApi.json("DELETE", NUMBERS + "/" + own, null).code()).isEqualTo("school.still-used");
        assertThat(headApi.json("PUT", NUMBERS + "/" + own, Map.of("issuer", "MENA", "value", "1"))
                        .code())
                .isEqualTo("school.still-used");
    }

    @Test
    void a_stay_is_corrected_ended_and_remembered() {
        String pupil = admit("Bah", "Hawa");
        String second = admit("Bah", "Lansana");
        String classId = openClass("7e A");
        var added = headApi.json("POST", STAYS, Map.of("student", pupil, "classId", classId, "repeater", true));
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().path("roll").asInt()).isEqualTo(1);
        enrol(second, classId);
        String one = STAYS + "/" + added.json().path("id").asString();

        var changed =
                headApi.json("PUT", one, Map.of("roll", "12", "repeater", false), "If-Match", added.header("ETag"));
        assertThat(changed.json().path("roll").asInt()).isEqualTo(12);
        assertThat(changed.json().path("repeater").asBoolean()).isFalse();
        assertThat(headApi.json("PUT", one, Map.of("roll", "3"), "If-Match", added.header("ETag"))
                        .status())
                .isEqualTo(412);
        assertThat(headApi.json("PUT", one, Map.of("roll", "2"))
                        .json()
                        .path("errors")
                        .findValuesAsString("code"))
                .containsExactly("taken");
        assertThat(headApi.json("PUT", one, Map.of("roll", "x", "state", "GONE"))
                        .json()
                        .path("errors")
                        .findValuesAsString("field"))
                .containsExactlyInAnyOrder("roll", "state");
        assertThat(headApi.json("PUT", one, Map.of("state", "LEFT"))
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("LEFT");
        assertThat(headApi.json("PUT", one, Map.of("roll", "4")).code()).isEqualTo("school.not-in-class");
        assertThat(headApi.get(STAYS + "?classId=" + classId)
                        .json()
                        .path("items")
                        .findValuesAsString("state"))
                .containsExactlyInAnyOrder("LEFT", "ACTIVE");
    }

    @Test
    void another_school_reaches_neither_numbers_nor_stays() {
        assertThat(headApi.get(STAYS).status()).isEqualTo(422);
        String pupil = admit("Bah", "Hawa");
        String classId = openClass("7e A");
        enrol(pupil, classId);
        var other = api(someone("Diallo", "Alpha", Role.HEAD, newSchool()));
        JsonNode number =
                headApi.get(NUMBERS + "?student=" + pupil).json().path("items").path(0);
        JsonNode stay =
                headApi.get(STAYS + "?student=" + pupil).json().path("items").path(0);

        for (String path : java.util.List.of(
                NUMBERS + "/" + number.path("id").asString(),
                STAYS + "/" + stay.path("id").asString())) {
            assertThat(other.get(path).status()).isEqualTo(404);
            assertThat(other.json("DELETE", path, null).status()).isEqualTo(404);
        }
        assertThat(other.get(NUMBERS + "?student=" + pupil).json().path("items").size())
                .isZero();
        assertThat(other.json("POST", NUMBERS, Map.of("student", pupil, "issuer", "MENA", "value", "1"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_page_adds_and_removes_numbers_and_corrects_the_stay() {
        String pupil = admit("Bah", "Hawa");
        enrol(pupil, openClass("7e A"));
        String path = "/students/" + pupil;
        JsonNode stay =
                headApi.get(STAYS + "?student=" + pupil).json().path("items").path(0);
        String enrolment = path + "/enrolments/" + stay.path("id").asString();

        assertThat(headPage.get(path + "/register").text()).contains("CTF/26/0001", "7e A");
        assertThat(headPage.post(path + "/identifiers", Map.of("issuer", "")).status())
                .isEqualTo(422);
        assertThat(headPage.post(path + "/identifiers", Map.of("issuer", "MENA", "value", "77"))
                        .status())
                .isEqualTo(302);
        assertThat(headPage.post(enrolment, Map.of("roll", "9", "repeater", "true", "version", "1"))
                        .status())
                .isEqualTo(302);
        assertThat(headPage.post(enrolment, Map.of("roll", "abc")).status()).isEqualTo(422);
        String number = headApi.get(NUMBERS + "?student=" + pupil)
                .json()
                .path("items")
                .path(1)
                .path("id")
                .asString();
        assertThat(headPage.post(path + "/identifiers/" + number + "/remove", Map.of())
                        .status())
                .isEqualTo(302);
        assertThat(headPage.post(enrolment + "/end", Map.of()).status()).isEqualTo(302);
        assertThat(headPage.get(path).text()).contains("Dans aucune classe");
    }
}
