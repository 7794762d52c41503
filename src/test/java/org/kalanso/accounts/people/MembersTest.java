package org.kalanso.accounts.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.accounts.AccountsTest;
import org.kalanso.accounts.NewPerson;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import tools.jackson.databind.JsonNode;

class MembersTest extends AccountsTest {
    private Visitor head() {
        return signIn.api(stranger(), person(Role.HEAD), school);
    }

    private PersonId named(String family, Role role) {
        PersonId person = accounts.create(NewPerson.named(family, "Awa"));
        accounts.grant(person, school, role, null);
        return person;
    }

    @Test
    void the_list_is_searched_narrowed_and_read_page_by_page_without_a_gap() {
        Visitor head = head();
        for (int i = 0; i < 7; i++) named("Sow " + (char) ('A' + i), Role.LIBRARIAN);
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = head.get("/api/v1/users?q=sow&role=LIBRARIAN&limit=3" + cursor)
                    .json();
            page.path("items").forEach(each -> seen.add(each.path("familyName").asString()));
            cursor = page.path("next").isNull()
                    ? null
                    : "&cursor=" + page.path("next").asString();
        }
        assertThat(seen).containsExactly("Sow A", "Sow B", "Sow C", "Sow D", "Sow E", "Sow F", "Sow G");
        assertThat(head.get("/api/v1/users?q=%25").json().path("items")).isEmpty();
    }

    @Test
    void the_page_shows_grown_ups_and_pupils_when_they_are_asked_for() {
        named("Traoré-Maître", Role.TEACHER);
        named("Traoré-Élève", Role.PUPIL);
        Visitor page = signIn.page(stranger(), person(Role.HEAD), school);
        assertThat(page.get("/members").text()).contains("Traoré-Maître").doesNotContain("Traoré-Élève");
        assertThat(page.get("/members?role=PUPIL").text())
                .contains("Traoré-Élève")
                .doesNotContain("Traoré-Maître");
        assertThat(page.get("/members?q=traore").text()).contains("Traoré-Élève", "Traoré-Maître");
    }

    @Test
    void somebody_new_comes_by_invitation_and_a_pupil_does_not() {
        Visitor head = head();
        var made = head.json("POST", "/api/v1/users", Map.of("familyName", "Bah", "role", "BURSAR"));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("link").asString()).contains("/invitation/");
        assertThat(head.json("POST", "/api/v1/users", Map.of("familyName", "Bah", "role", "PUPIL"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void names_language_and_roles_are_set_and_a_stale_change_is_refused() {
        PersonId person = named("Soumah", Role.TEACHER);
        Visitor head = head();
        String door = "/api/v1/users/" + person;
        String tag = head.get(door).header("ETag");
        var changed = head.json(
                "PATCH",
                door,
                Map.of("familyName", "Soumah-Diallo", "language", "en", "roles", List.of("TEACHER", "LIBRARIAN")),
                "If-Match",
                tag);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("familyName").asString()).isEqualTo("Soumah-Diallo");
        assertThat(changed.json().path("roles").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("TEACHER", "LIBRARIAN");
        assertThat(head.json("PATCH", door, Map.of("familyName", "Sylla"), "If-Match", tag)
                        .status())
                .isEqualTo(412);
        var fewer = head.json("PATCH", door, Map.of("roles", List.of("LIBRARIAN")));
        assertThat(fewer.json().path("roles")).hasSize(1);
        assertThat(head.json("PATCH", door, Map.of("language", "xx")).status()).isEqualTo(422);
        assertThat(journalled("person.changed", person)).isEqualTo(1);
        assertThat(journalled("role.ended", person)).isEqualTo(1);
    }

    @Test
    void what_is_not_this_schools_to_change_stays() {
        Visitor head = head();
        PersonId pupil = named("Camara", Role.PUPIL);
        assertThat(head.json("PATCH", "/api/v1/users/" + pupil, Map.of("familyName", "X"))
                        .code())
                .isEqualTo("accounts.named-by-register");
        SchoolId other = SchoolId.newId();
        setUp(other, "Autre collège");
        PersonId shared = named("Baldé", Role.TEACHER);
        accounts.grant(shared, other, Role.TEACHER, null);
        assertThat(head.json("PATCH", "/api/v1/users/" + shared, Map.of("familyName", "X"))
                        .code())
                .isEqualTo("accounts.shared-person");
        assertThat(head.json("POST", "/api/v1/users/" + shared + "/password-link", null)
                        .code())
                .isEqualTo("accounts.not-yours-to-open");
        PersonId elsewhere = accounts.create(NewPerson.named("Keïta", "Moussa"));
        accounts.grant(elsewhere, other, Role.HEAD, null);
        for (String door : List.of("/api/v1/users/", "/api/v1/admins/")) {
            assertThat(head.get(door + elsewhere).status()).isEqualTo(404);
            assertThat(head.json("PATCH", door + elsewhere, Map.of("familyName", "X"))
                            .status())
                    .isEqualTo(404);
            assertThat(head.json("DELETE", door + elsewhere, null).status()).isEqualTo(404);
        }
        assertThat(head.json("POST", "/api/v1/admins", Map.of("person", elsewhere.toString()))
                        .status())
                .isEqualTo(404);
        assertThat(accounts.holders(other, Role.HEAD)).containsExactly(elsewhere);
    }

    @Test
    void administrators_make_and_end_each_other_and_the_last_one_stays() {
        PersonId first = person(Role.HEAD);
        Visitor head = signIn.api(stranger(), first, school);
        PersonId second = named("Diaby", Role.TEACHER);
        assertThat(head.get("/api/v1/admins/" + second).status()).isEqualTo(404);
        var made = head.json("POST", "/api/v1/admins", Map.of("person", second.toString()));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("admin").path("id").asString()).isEqualTo(second.toString());
        assertThat(head.get("/api/v1/admins").json().path("items")).hasSize(2);
        assertThat(head.json("PATCH", "/api/v1/admins/" + second, Map.of("givenNames", "Aminata"))
                        .json()
                        .path("givenNames")
                        .asString())
                .isEqualTo("Aminata");
        assertThat(head.json("POST", "/api/v1/admins", Map.of("familyName", "Condé", "givenNames", "Ibrahima"))
                        .json()
                        .path("invitation")
                        .path("link")
                        .asString())
                .contains("/invitation/");
        Visitor other = signIn.api(stranger(), second, school);
        assertThat(other.json("DELETE", "/api/v1/admins/" + first, null).status())
                .isEqualTo(204);
        assertThat(head.get("/api/v1/admins").status()).isEqualTo(403);
        assertThat(other.json("DELETE", "/api/v1/admins/" + second, null).code())
                .isEqualTo("accounts.last-head");
        assertThat(other.json("PATCH", "/api/v1/users/" + second, Map.of("roles", List.of("TEACHER")))
                        .code())
                .isEqualTo("accounts.last-head");
        assertThat(accounts.holders(school, Role.HEAD)).containsExactly(second);
    }

    @Test
    void the_page_corrects_a_member_hands_over_a_password_link_and_ends_the_membership() {
        PersonId person = named("Fofana", Role.TEACHER);
        String email = withPassword(person);
        Visitor page = signIn.page(stranger(), person(Role.HEAD), school);
        String here = "/members/" + person;
        assertThat(page.post(here + "/edit", Map.of("familyName", "", "language", "fr"))
                        .status())
                .isEqualTo(422);
        page.post(here + "/edit", Map.of("familyName", "Fofana-Sy", "givenNames", "Awa", "language", "fr"));
        assertThat(page.get(here).text()).contains("Awa Fofana-Sy");

        String shown = page.post(here + "/password-link", Map.of()).text();
        String link = shown.substring(shown.indexOf("/password-reset/")).split("\"")[0];
        String fresh = "quatre chèvres sous le fromager";
        assertThat(stranger()
                        .post(link, Map.of("password", fresh, "again", fresh))
                        .status())
                .isEqualTo(302);
        assertThat(login(email, PASSWORD).status()).isEqualTo(401);
        var tokens = login(email, fresh);
        assertThat(tokens.status()).isEqualTo(200);

        Visitor them = stranger().bearer(tokens.json().path("access").asString());
        assertThat(page.post(here + "/leave", Map.of()).status()).isEqualTo(302);
        assertThat(them.get("/api/v1/users/me").json().path("roles")).isEmpty();
        assertThat(page.get(here).status()).isEqualTo(404);
    }
}
