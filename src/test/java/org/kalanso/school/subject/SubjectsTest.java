package org.kalanso.school.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalanso.platform.access.Role;
import org.kalanso.school.SchoolTest;

class SubjectsTest extends SchoolTest {
    @Test
    void the_pages_list_find_add_change_and_remove_a_subject() {
        assertThat(headPage.get("/subjects").text()).contains("Mathématiques", "/api/v1/subjects/export?format=csv");
        assertThat(headPage.get("/subjects?q=mathem").text())
                .contains("Mathématiques")
                .doesNotContain("Biologie");
        assertThat(headPage.get("/subjects?q=xyz").text()).contains("Aucun résultat pour ces mots");
        assertThat(headPage.post("/subjects", Map.of("code", "")).status()).isEqualTo(422);
        assertThat(headPage.post("/subjects", Map.of("code", "MATH", "name", "Maths"))
                        .status())
                .isEqualTo(422);
        assertThat(headPage.post("/subjects", Map.of("code", "LAT", "name", "Latin"))
                        .status())
                .isEqualTo(302);
        String one = "/subjects/" + id("LAT");
        assertThat(headPage.post(
                                one + "/edit",
                                Map.of("code", "LAT", "name", "Langue latine", "ordinal", "3", "version", "1"))
                        .status())
                .isEqualTo(302);
        assertThat(headPage.post(one + "/edit", Map.of("code", "LAT", "name", "Latin", "version", "1"))
                        .status())
                .isEqualTo(412);
        assertThat(headPage.get(one + "/edit").text()).contains("Langue latine");
        assertThat(headPage.post(one + "/remove", Map.of()).status()).isEqualTo(302);
        assertThat(headPage.post("/subjects/" + id("MATH") + "/remove", Map.of())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_teacher_reads_the_subjects_and_another_school_has_its_own() {
        var teacher = page(someone("Sylla", "Mory", Role.TEACHER, school));
        var other = page(someone("Diallo", "Alpha", Role.HEAD, newSchool()));

        assertThat(teacher.get("/subjects").text()).contains("Mathématiques").doesNotContain("Ajouter une matière");
        assertThat(teacher.post("/subjects", Map.of("code", "LAT", "name", "Latin"))
                        .status())
                .isEqualTo(403);
        assertThat(other.get("/subjects/" + id("MATH") + "/edit").status()).isEqualTo(404);
    }

    @Test
    void groups_are_added_changed_and_removed_unless_subjects_stand_in_them() {
        String path = "/api/v1/subject-groups";
        var added = headApi.json("POST", path, Map.of("name", "Langues", "nameEn", "Languages"));
        assertThat(added.status()).isEqualTo(201);
        String one = path + "/" + added.json().path("id").asString();

        assertThat(headApi.json("PUT", one, Map.of("name", "Langues vivantes"), "If-Match", added.header("ETag"))
                        .status())
                .isEqualTo(200);
        assertThat(headApi.json("PUT", one, Map.of("name", "Langues"), "If-Match", added.header("ETag"))
                        .status())
                .isEqualTo(412);
        assertThat(headApi.json("POST", path, Map.of("ordinal", -1))
                        .json()
                        .path("errors")
                        .findValuesAsString("field"))
                .containsExactlyInAnyOrder("name", "ordinal");
        assertThat(headApi.json("DELETE", one, null).status()).isEqualTo(204);
        String used = headApi.get(path).json().path("items").path(0).path("id").asString();
        assertThat(headApi.json("DELETE", path + "/" + used, null).code()).isEqualTo("school.still-used");
        assertThat(headPage.get("/subjects/groups").text()).contains("Lettres et sciences humaines");
        assertThat(headPage.post("/subjects/groups", Map.of("name", "")).status())
                .isEqualTo(422);
        assertThat(headPage.post("/subjects/groups", Map.of("name", "Arts")).status())
                .isEqualTo(302);
        assertThat(headPage.post("/subjects/groups/" + used, Map.of("name", "Lettres"))
                        .status())
                .isEqualTo(302);
        assertThat(headPage.post("/subjects/groups/" + used + "/remove", Map.of())
                        .status())
                .isEqualTo(409);
    }

    private String id(String code) {
        return headApi.get("/api/v1/subjects")
                .json()
                .path("items")
                .valueStream()
                .filter(each -> each.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }
}
