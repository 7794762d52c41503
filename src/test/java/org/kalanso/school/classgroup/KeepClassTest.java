package org.kalanso.school.classgroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalanso.school.SchoolTest;

class KeepClassTest extends SchoolTest {
    @Test
    void level_track_and_subjects_follow_from_the_name() {
        var opened = headApi.json("POST", "/api/v1/classes", Map.of("name", "Terminale SM 2"));

        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.json().path("level").asString()).isEqualTo("Tle");
        assertThat(opened.json().path("track").asString()).isEqualTo("SM");
        var subjects = headApi.get("/api/v1/classes/" + opened.json().path("id").asString())
                .json()
                .path("subjects");
        assertThat(subjects.findValuesAsString("code")).contains("MATH", "PHIL").doesNotContain("ECO");
    }

    @Test
    void two_spellings_of_one_class_are_one_class() {
        openClass("7e A");

        assertThat(headApi.json("POST", "/api/v1/classes", Map.of("name", "7ème a"))
                        .status())
                .isEqualTo(422);
        assertThat(headApi.json("POST", "/api/v1/classes", Map.of("name", "Club photo"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_class_with_its_own_coefficient_keeps_it_and_goes_back_to_its_levels() {
        String id = openClass("7e A");
        var math = headApi.get("/api/v1/subjects")
                .json()
                .path("items")
                .valueStream()
                .filter(subject -> subject.path("code").asString().equals("MATH"))
                .findFirst()
                .orElseThrow();
        var own = headApi.json(
                "POST",
                "/api/v1/coefficients",
                Map.of("subject", math.path("id").asString(), "classId", id, "coefficient", "2,5"));

        assertThat(coefficient(id, "MATH")).isEqualByComparingTo("2.5");

        headApi.json("DELETE", "/api/v1/coefficients/" + own.json().path("id").asString(), null);

        assertThat(coefficient(id, "MATH")).isEqualByComparingTo("4");
    }

    @Test
    void pupils_come_and_go_and_a_class_somebody_was_in_stays() {
        String id = openClass("7e A");
        String empty = openClass("7e B");
        String pupil = admit("Bah", "Hawa");
        var member = Map.of("student", pupil);

        assertThat(headApi.json("POST", "/api/v1/classes/" + id + "/add-student", member)
                        .status())
                .isEqualTo(204);
        assertThat(headApi.json("POST", "/api/v1/classes/" + id + "/add-student", member)
                        .code())
                .isEqualTo("school.already-in-class");
        assertThat(headApi.json("POST", "/api/v1/classes/" + empty + "/remove-student", member)
                        .status())
                .isEqualTo(404);
        assertThat(headApi.json("POST", "/api/v1/classes/" + id + "/remove-student", member)
                        .status())
                .isEqualTo(204);
        assertThat(headApi.json("DELETE", "/api/v1/classes/" + id, null).code()).isEqualTo("school.still-used");
        assertThat(headApi.json("DELETE", "/api/v1/classes/" + empty, null).status())
                .isEqualTo(204);
    }

    @Test
    void the_pages_open_a_class_and_show_its_roll() {
        assertThat(headPage.post("/classes", Map.of("name", "")).status()).isEqualTo(422);
        assertThat(headPage.post("/classes", Map.of("name", "9e A")).status()).isEqualTo(302);
        String id = headApi.get("/api/v1/classes")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        enrol(admit("Bah", "Hawa"), id);

        assertThat(headPage.get("/classes").text()).contains("9e A", "/api/v1/classes/export?format=csv");
        assertThat(headPage.get("/classes?q=9E").text()).contains("9e A");
        assertThat(headPage.get("/classes?q=zzz").text()).contains("Aucun résultat pour ces mots");
        assertThat(headPage.get("/classes/" + id).text()).contains("Bah Hawa", "Un élève");
    }

    private java.math.BigDecimal coefficient(String classId, String code) {
        return headApi.get("/api/v1/classes/" + classId)
                .json()
                .path("subjects")
                .valueStream()
                .filter(subject -> subject.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow()
                .path("coefficient")
                .decimalValue();
    }
}
