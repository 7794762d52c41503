package org.kalanso.school.guardian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.school.SchoolTest;
import tools.jackson.databind.JsonNode;

/** Guardians of a school as a list of their own, each with the pupils they answer for. */
class GuardiansTest extends SchoolTest {
    private static final String GUARDIANS = "/api/v1/guardians";

    @Test
    void a_known_guardian_answers_for_a_second_child_and_loses_both_at_once() {
        String first = admit("Bah", "Hawa");
        String second = admit("Bah", "Lansana");
        JsonNode link = named(first, "Fodé Bah", "622 54 72 14");
        String guardian = GUARDIANS + "/" + link.path("guardian").asString();

        JsonNode another = headApi.json(
                        "POST", guardian + "/children", Map.of("student", second, "relation", "FATHER", "pays", true))
                .json();
        assertThat(another.path("pays").asBoolean()).isTrue();
        assertThat(headApi.json("POST", guardian + "/children", Map.of("student", second))
                        .code())
                .isEqualTo("school.already-guardian");
        PersonId person = confirmed(link);
        confirmed(another);
        assertThat(headApi.get(guardian + "/children").json().path("items").size())
                .isEqualTo(2);
        assertThat(api(person).get("/api/v1/students/" + second).status()).isEqualTo(200);

        assertThat(headApi.json("DELETE", guardian, null).status()).isEqualTo(204);

        assertThat(api(person).get("/api/v1/students/" + first).status()).isIn(403, 404);
        assertThat(headApi.get(guardian + "/children").json().path("items").size())
                .isZero();
    }

    @Test
    void who_may_see_no_more_sees_nothing_from_the_next_request_on() {
        String child = admit("Bah", "Hawa");
        JsonNode link = named(child, "Fodé Bah", "622547214");
        String path = "/api/v1/guardianships/" + link.path("id").asString();
        var guardian = api(confirmed(link));
        assertThat(guardian.get("/api/v1/students/" + child).status()).isEqualTo(200);
        String tag = headApi.get(path).header("ETag");
        var input = Map.of("relation", "MOTHER", "maySee", false, "mayCollect", false, "pays", true);

        assertThat(headApi.json("PUT", path, input, "If-Match", tag).status()).isEqualTo(200);
        assertThat(headApi.json("PUT", path, input, "If-Match", tag).status()).isEqualTo(412);
        assertThat(headApi.json("PUT", path, Map.of("relation", "AUNT")).status())
                .isEqualTo(422);

        assertThat(guardian.get("/api/v1/students/" + child).status()).isEqualTo(404);
        JsonNode after = headApi.get(path).json();
        assertThat(after.path("mayCollect").asBoolean()).isFalse();
        assertThat(after.path("pays").asBoolean()).isTrue();
    }

    @Test
    void the_list_goes_on_by_cursor_is_searched_by_name_and_phone_and_narrowed() {
        for (int i = 0; i < 5; i++) named(admit("Bah", "Hawa " + i), "Fodé Bah " + i, "62254721" + i);
        confirmed(named(admit("Sylla", "Mory"), "Mabinty Diallo", "622000111"));
        headApi.json("POST", GUARDIANS, Map.of("name", "Sans Téléphone"));

        var seen = new ArrayList<String>();
        String next = "";
        do {
            JsonNode page = headApi.get(GUARDIANS + "?limit=3&sort=-name&cursor=" + next)
                    .json();
            seen.addAll(page.path("items").findValuesAsString("name"));
            next = page.path("next").isNull() ? "" : page.path("next").asString();
        } while (!next.isEmpty());

        assertThat(seen)
                .hasSize(7)
                .startsWith("Sans Téléphone", "Mabinty Diallo")
                .endsWith("Fodé Bah 0");
        assertThat(names("?q=bah fode")).hasSize(5);
        assertThat(names("?q=622 000")).containsExactly("Mabinty Diallo");
        assertThat(names("?state=TO_CONFIRM")).hasSize(5);
        assertThat(names("?state=CONFIRMED")).containsExactly("Mabinty Diallo");
        assertThat(names("?state=WITHOUT_PHONE")).containsExactly("Sans Téléphone");
        assertThat(headApi.get(GUARDIANS + "?state=x&limit=0&sort=y")
                        .json()
                        .path("errors")
                        .findValuesAsString("field"))
                .containsExactlyInAnyOrder("state", "limit", "sort");
    }

    @Test
    void the_home_page_counts_who_waits_to_be_confirmed() {
        JsonNode first = named(admit("Bah", "Hawa"), "Fodé Bah", "622547214");
        named(admit("Sylla", "Mory"), "Mabinty Diallo", "622000111");
        assertThat(headPage.get("/").text()).contains("responsables à confirmer", "/guardians?state=TO_CONFIRM");

        confirmed(first);

        assertThat(headPage.get("/").text()).contains("responsable à confirmer");
        var teacher = page(someone("Sow", "Alpha", Role.TEACHER, school));
        assertThat(teacher.get("/").text()).doesNotContain("à confirmer");
    }

    @Test
    void a_guardian_is_corrected_with_if_match_and_every_wrong_field_is_named() {
        JsonNode made = headApi.json("POST", GUARDIANS, Map.of("name", "Fodé Bah", "phone", "622547214"))
                .json();
        String path = GUARDIANS + "/" + made.path("id").asString();
        String tag = headApi.get(path).header("ETag");
        var input = Map.of("name", "Fodé Bah", "phone", "628 11 22 33", "email", "fode@example.org");

        assertThat(headApi.json("PUT", path, input, "If-Match", tag)
                        .json()
                        .path("phone")
                        .asString())
                .isEqualTo("+224628112233");
        assertThat(headApi.json("PUT", path, input, "If-Match", tag).status()).isEqualTo(412);
        assertThat(headApi.json("PUT", path, Map.of("phone", "12", "email", "x"))
                        .json()
                        .path("errors")
                        .findValuesAsString("field"))
                .containsExactlyInAnyOrder("name", "phone", "email");
    }

    /** A class list often has a telephone and no name beside it. */
    @Test
    void who_was_imported_without_a_name_can_still_be_found_and_opened() {
        String guardian = named(admit("Bah", "Hawa"), "Fodé Bah", "622547214")
                .path("guardian")
                .asString();
        sql.sql("update school.guardian set name = '', name_key = '' where id = :id")
                .param("id", UUID.fromString(guardian))
                .update();

        assertThat(headPage.get("/guardians").text())
                .contains("href=\"/guardians/" + guardian + "\">Responsable sans nom</a>");
        assertThat(headPage.get("/guardians/" + guardian).text()).contains("<h1>Responsable sans nom</h1>");
    }

    @Test
    void another_schools_guardians_and_pupils_are_not_there() {
        JsonNode link = named(admit("Bah", "Hawa"), "Fodé Bah", "622547214");
        String guardian = link.path("guardian").asString();
        var other = someone("Diallo", "Alpha", Role.HEAD, newSchool());
        String theirs = api(other)
                .json("POST", "/api/v1/students", Map.of("familyName", "Camara"))
                .json()
                .path("id")
                .asString();
        var teacher = api(someone("Sylla", "Mory", Role.TEACHER, school));

        assertThat(api(other).get(GUARDIANS + "/" + guardian).status()).isEqualTo(404);
        assertThat(api(other).get(GUARDIANS).json().path("items").size()).isZero();
        assertThat(page(other).get("/guardians/" + guardian).status()).isEqualTo(404);
        assertThat(headApi.json("POST", GUARDIANS + "/" + guardian + "/children", Map.of("student", theirs))
                        .status())
                .isEqualTo(422);
        assertThat(teacher.get(GUARDIANS).status()).isEqualTo(403);
    }

    @Test
    void the_pages_find_link_change_rights_and_end() {
        String first = admit("Bah", "Hawa");
        String second = admit("Bah", "Lansana");
        JsonNode link = named(first, "Fodé Bah", "622547214");
        String path = "/guardians/" + link.path("guardian").asString();

        assertThat(headPage.get("/guardians").text()).contains("Fodé Bah", "Bah Hawa", "À confirmer");
        assertThat(headPage.get("/guardians?q=personne").text()).contains("Aucun responsable trouvé");
        assertThat(headPage.get(path + "?q=lansana").text()).contains("Bah Lansana", "Rattacher");
        assertThat(headPage.post(path + "/children", Map.of("student", second, "relation", "FATHER"))
                        .status())
                .isEqualTo(302);
        assertThat(headPage.get("/students/" + second + "/guardians?q=fod").text())
                .contains("Fodé Bah");
        assertThat(headPage.post("/students/" + second + "/guardians/known", Map.of("guardian", path.substring(11)))
                        .status())
                .isEqualTo(409);
        String rights = "/guardianships/" + link.path("id").asString();
        assertThat(headPage.post(rights, Map.of("relation", "MOTHER", "pays", "true", "version", "1"))
                        .status())
                .isEqualTo(302);
        assertThat(headPage.post(rights, Map.of("relation", "MOTHER", "version", "1"))
                        .status())
                .isEqualTo(412);
        assertThat(headPage.post(path + "/edit", Map.of("name", "")).status()).isEqualTo(422);
        assertThat(headPage.post(path + "/edit", Map.of("name", "Fodé Bah Camara"))
                        .status())
                .isEqualTo(302);
        assertThat(headPage.post(rights + "/end", Map.of()).status()).isEqualTo(302);
        assertThat(headPage.get(path).text())
                .contains("Fodé Bah Camara", "Répond d’un élève")
                .doesNotContain("/students/" + first);
    }

    private List<String> names(String query) {
        return headApi.get(GUARDIANS + query.replace(" ", "%20"))
                .json()
                .path("items")
                .findValuesAsString("name");
    }

    private JsonNode named(String child, String name, String phone) {
        return headApi.json("POST", "/api/v1/students/" + child + "/guardians", Map.of("name", name, "phone", phone))
                .json();
    }

    private PersonId confirmed(JsonNode link) {
        return new PersonId(UUID.fromString(
                headApi.json("POST", "/api/v1/guardianships/" + link.path("id").asString() + "/confirm", null)
                        .json()
                        .path("person")
                        .asString()));
    }
}
