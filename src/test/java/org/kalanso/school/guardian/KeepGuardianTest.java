package org.kalanso.school.guardian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.school.SchoolTest;
import tools.jackson.databind.JsonNode;

class KeepGuardianTest extends SchoolTest {
    private static final String SECRET = "la mangue est mûre";

    @Test
    void a_guardian_sees_a_child_once_confirmed_and_no_longer_than_the_link() {
        String child = admit("Bah", "Hawa");
        JsonNode link = name(child, "Fodé Bah", "622 54 72 14");
        assertThat(link.path("phone").asString()).isEqualTo("+224622547214");
        assertThat(link.path("person").isNull()).isTrue();

        JsonNode confirmed = headApi.json("POST", "/api/v1/guardianships/" + id(link) + "/confirm", null)
                .json();
        var guardian = api(new PersonId(UUID.fromString(confirmed.path("person").asString())));

        assertThat(guardian.get("/api/v1/students/" + child).status()).isEqualTo(200);
        assertThat(guardian.get("/api/v1/users/me/children")
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);

        headApi.json("DELETE", "/api/v1/guardianships/" + id(link), null);

        assertThat(guardian.get("/api/v1/students/" + child).status()).isIn(403, 404);
        assertThat(guardian.get("/api/v1/users/me/children")
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void the_same_name_and_phone_are_one_guardian_with_two_children_of_whom_one_may_be_confirmed() {
        String first = admit("Bah", "Hawa");
        String second = admit("Bah", "Lansana");
        JsonNode one = name(first, "Fodé Bah", "+224 622 54 72 14");
        JsonNode two = name(second, "fode  bah", "00224622547214");
        assertThat(two.path("guardian")).isEqualTo(one.path("guardian"));

        JsonNode confirmed = headApi.json("POST", "/api/v1/guardianships/" + id(one) + "/confirm", null)
                .json();
        var guardian = api(new PersonId(UUID.fromString(confirmed.path("person").asString())));

        assertThat(guardian.get("/api/v1/students/" + first).status()).isEqualTo(200);
        assertThat(guardian.get("/api/v1/students/" + second).status()).isEqualTo(404);
    }

    @Test
    void father_and_mother_with_one_phone_are_two_guardians() {
        String child = admit("Bah", "Hawa");

        assertThat(name(child, "Fodé Bah", "622547214").path("guardian"))
                .isNotEqualTo(name(child, "Mabinty Diallo", "622547214").path("guardian"));
    }

    @Test
    void the_page_adds_confirms_and_ends() {
        String child = admit("Bah", "Hawa");
        String path = "/students/" + child + "/guardians";

        assertThat(headPage.post(path, Map.of("name", "", "phone", "12")).status())
                .isEqualTo(422);
        assertThat(headPage.post(path, Map.of("name", "Fodé Bah", "relation", "FATHER"))
                        .status())
                .isEqualTo(302);
        assertThat(headPage.get(path).text()).contains("Fodé Bah", "Confirmer l’identité");
        String link = headApi.get("/api/v1/students/" + child + "/guardians")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        var answer = headPage.post("/guardianships/" + link + "/confirm", Map.of());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("Remettez ce lien à Fodé Bah", "/invitation/");
        assertThat(headPage.get(path).text())
                .contains("Ne se connecte pas encore")
                .doesNotContain("/invitation/");
        assertThat(headPage.get(path).text()).contains("Voit les résultats");
        assertThat(headPage.post("/students/" + child + "/guardianships/" + link + "/end", Map.of())
                        .status())
                .isEqualTo(302);
        assertThat(headPage.get(path).text()).doesNotContain("Fodé Bah</h2>");
    }

    @Test
    void a_confirmed_guardian_signs_in_by_phone_with_the_link_that_the_school_hands_over() {
        String child = admit("Bah", "Hawa");
        // digits of this test's own: a phone that another test's guardian signs in with would be the same person
        String phone = "62" + String.format("%07d", Math.floorMod(head.value().getLeastSignificantBits(), 10_000_000L));
        JsonNode link = name(child, "Fodé Bah", phone);
        String door = "/api/v1/guardianships/" + id(link) + "/invitation";
        assertThat(headApi.json("POST", door, null).status()).isEqualTo(404);
        headApi.json("POST", "/api/v1/guardianships/" + id(link) + "/confirm", null);

        String lost = path(headApi.json("POST", door, null).json());
        String path = path(headApi.json("POST", door, null).json());
        assertThat(stranger().get(lost).status()).isEqualTo(410);
        var guest = stranger();
        assertThat(guest.get(path).text()).contains("Fodé Bah", "+224" + phone);
        assertThat(guest.post(path, Map.of("password", SECRET, "again", SECRET)).status())
                .isEqualTo(302);
        assertThat(guest.get("/api/v1/students/" + child).status()).isEqualTo(200);

        var tokens = stranger().json("POST", "/api/v1/token", Map.of("identifier", phone, "password", SECRET));
        var guardian = stranger().bearer(tokens.json().path("access").asString());
        assertThat(guardian.get("/api/v1/users/me/children").json().path("items"))
                .hasSize(1);
        assertThat(headApi.json("POST", door, null).code()).isEqualTo("accounts.signs-in-already");
        assertThat(api(someone("Sow", "Aliou", org.kalanso.platform.access.Role.HEAD, newSchool()))
                        .json("POST", door, null)
                        .status())
                .isEqualTo(404);
    }

    private static String path(JsonNode asked) {
        String link = asked.path("link").asString();
        return link.substring(link.indexOf("/invitation/"));
    }

    private JsonNode name(String child, String name, String phone) {
        return headApi.json("POST", "/api/v1/students/" + child + "/guardians", Map.of("name", name, "phone", phone))
                .json();
    }

    private static String id(JsonNode link) {
        return link.path("id").asString();
    }
}
