package org.kalanso.school.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalanso.platform.access.Role;
import org.kalanso.school.SchoolTest;
import tools.jackson.databind.JsonNode;

class TeachingTest extends SchoolTest {
    private static final String PAGE = "/teachers/assignments";

    @Test
    void a_class_gets_its_teachers_in_one_go_and_the_page_tells_where_somebody_is_missing() {
        String id = openClass("7e A");
        JsonNode sylla = teacher("Sylla", "Mory");
        JsonNode bah = teacher("Bah", "Aïssatou");
        String math = subject(id, "MATH");
        String french = subject(id, "FRA");
        assertThat(headPage.get(PAGE).text()).contains("8 cours à confier", "Sylla Mory");

        headPage.post(PAGE, Map.of("classId", id, "t." + math, person(sylla), "t." + french, person(bah)));

        assertThat(headPage.get(PAGE + "?classId=" + id).text()).contains("6 cours à confier");
        assertThat(taught(sylla)).containsExactly(math);

        headPage.post(PAGE, Map.of("classId", id, "t." + math, person(bah), "t." + french, ""));

        assertThat(taught(sylla)).isEmpty();
        assertThat(taught(bah)).containsExactly(math);
    }

    @Test
    void a_course_is_given_to_a_teacher_and_passed_on_to_another() {
        String id = openClass("7e A");
        JsonNode sylla = teacher("Sylla", "Mory");
        JsonNode bah = teacher("Bah", "Aïssatou");
        String math = subject(id, "MATH");

        JsonNode given = headApi.json(
                        "POST",
                        "/api/v1/classes/" + id + "/assign-course",
                        Map.of("subject", math, "person", person(sylla)))
                .json();
        String path = "/api/v1/teaching-assignments/" + given.path("id").asString();
        assertThat(headApi.get(path).json().path("teacher").asString()).isEqualTo("Sylla Mory");
        assertThat(headApi.json("PUT", path, Map.of("person", person(bah)))
                        .json()
                        .path("teacher")
                        .asString())
                .isEqualTo("Bah Aïssatou");

        assertThat(headApi.get(path).status()).isEqualTo(404);
        assertThat(taught(bah)).containsExactly(math);
        assertThat(headApi.json(
                                "POST",
                                "/api/v1/classes/" + id + "/assign-course",
                                Map.of("subject", math, "person", head.toString()))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void another_school_reaches_none_of_it() {
        String id = openClass("7e A");
        JsonNode sylla = teacher("Sylla", "Mory");
        var other = someone("Diallo", "Alpha", Role.HEAD, newSchool());

        assertThat(page(other).get(PAGE + "?classId=" + id).status()).isEqualTo(404);
        assertThat(page(other)
                        .post(PAGE, Map.of("classId", id, "t." + subject(id, "MATH"), person(sylla)))
                        .status())
                .isEqualTo(404);
        assertThat(taught(sylla)).isEmpty();
    }

    @Test
    void a_teachers_record_is_edited_on_its_page_and_never_over_anothers_edit() {
        JsonNode sylla = teacher("Sylla", "Mory");
        String path = "/teachers/" + sylla.path("id").asString();

        assertThat(headPage.get(path + "/edit").text()).contains("value=\"Sylla\"");
        assertThat(headPage.post(path + "/edit", Map.of("familyName", "", "sex", "X"))
                        .status())
                .isEqualTo(422);
        var input = Map.of("familyName", "Sylla-Condé", "givenNames", "Mory", "version", "1");
        assertThat(headPage.post(path + "/edit", input).status()).isEqualTo(302);
        assertThat(headPage.post(path + "/edit", input).status()).isEqualTo(412);
        assertThat(headPage.get(path).text()).contains("Sylla-Condé Mory");
    }

    private JsonNode teacher(String family, String given) {
        return headApi.json("POST", "/api/v1/teachers", Map.of("familyName", family, "givenNames", given))
                .json();
    }

    private static String person(JsonNode teacher) {
        return teacher.path("person").asString();
    }

    private java.util.List<String> taught(JsonNode teacher) {
        return headApi.get("/api/v1/teachers/" + teacher.path("id").asString() + "/classes")
                .json()
                .path("items")
                .findValuesAsString("subject");
    }

    private String subject(String classId, String code) {
        return headApi.get("/api/v1/classes/" + classId)
                .json()
                .path("subjects")
                .valueStream()
                .filter(each -> each.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow()
                .path("subject")
                .asString();
    }
}
