package org.kalanso.school.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalanso.platform.access.Role;
import org.kalanso.school.SchoolTest;

class LevelsAndTracksTest extends SchoolTest {
    @ParameterizedTest
    @ValueSource(strings = {"levels", "tracks"})
    void one_is_added_changed_and_removed(String plural) {
        String path = "/api/v1/" + plural;
        var added = headApi.json("POST", path, Map.of("code", "6e", "name", "Sixième", "ordinal", 3));
        assertThat(added.status()).isEqualTo(201);
        String one = path + "/" + added.json().path("id").asString();

        var input = Map.of("code", "6e", "name", "Classe de sixième");
        assertThat(headApi.json("PUT", one, input, "If-Match", added.header("ETag"))
                        .status())
                .isEqualTo(200);
        assertThat(headApi.json("PUT", one, input, "If-Match", added.header("ETag"))
                        .status())
                .isEqualTo(412);
        assertThat(headApi.get(one).json().path("name").asString()).isEqualTo("Classe de sixième");
        assertThat(headApi.json("POST", path, Map.of("code", "6e", "name", "Encore"))
                        .json()
                        .path("errors")
                        .findValuesAsString("field"))
                .containsExactly("code");
        assertThat(headApi.json("POST", path, Map.of("ordinal", 5000))
                        .json()
                        .path("errors")
                        .findValuesAsString("field"))
                .containsExactlyInAnyOrder("code", "name", "ordinal");
        assertThat(headApi.json("DELETE", one, null).status()).isEqualTo(204);
        assertThat(headApi.get(one).status()).isEqualTo(404);
    }

    @Test
    void one_that_classes_belong_to_stays() {
        openClass("Terminale SM 1");
        for (var each : Map.of("levels", "Tle", "tracks", "SM").entrySet()) {
            String id = id(each.getKey(), each.getValue());
            assertThat(headApi.json("DELETE", "/api/v1/" + each.getKey() + "/" + id, null)
                            .code())
                    .isEqualTo("school.has-classes");
            var refused = headPage.post("/settings/" + each.getKey() + "/" + id + "/remove", Map.of());
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text()).contains("Des classes appartiennent encore");
        }
    }

    @Test
    void another_schools_are_not_there_and_a_manager_keeps_them() {
        var other = api(someone("Diallo", "Alpha", Role.HEAD, newSchool()));
        var manager = api(someone("Barry", "Aïssatou", Role.MANAGER, school));
        var teacher = api(someone("Sylla", "Mory", Role.TEACHER, school));
        String path = "/api/v1/levels/" + id("levels", "7e");

        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.json("DELETE", path, null).status()).isEqualTo(404);
        assertThat(manager.json("PUT", path, Map.of("code", "7e", "name", "7e année"))
                        .status())
                .isEqualTo(200);
        assertThat(teacher.get(path).status()).isEqualTo(200);
        assertThat(teacher.json("DELETE", path, null).status()).isEqualTo(403);
    }

    @Test
    void the_pages_list_add_change_and_remove() {
        assertThat(headPage.get("/settings/levels").text()).contains("7e année", "Sciences mathématiques");
        assertThat(headPage.get("/settings/tracks/new").text()).contains("Ajouter une série");
        assertThat(headPage.get("/settings/nothing/new").status()).isEqualTo(404);
        assertThat(headPage.post("/settings/tracks/new", Map.of("code", "")).status())
                .isEqualTo(422);
        assertThat(headPage.post("/settings/tracks/new", Map.of("code", "L", "name", "Lettres"))
                        .status())
                .isEqualTo(302);
        String one = "/settings/tracks/" + id("tracks", "L");
        assertThat(headPage.get(one + "/edit").text()).contains("Lettres");
        assertThat(headPage.post(one + "/edit", Map.of("code", "L", "name", "Langues"))
                        .status())
                .isEqualTo(302);
        assertThat(headPage.post(one + "/remove", Map.of()).status()).isEqualTo(302);
        assertThat(headPage.get("/settings/levels").text()).doesNotContain("Langues</td>");
    }

    private String id(String plural, String code) {
        return headApi.get("/api/v1/" + plural)
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
