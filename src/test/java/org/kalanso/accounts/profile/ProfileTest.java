package org.kalanso.accounts.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kalanso.Visitor;
import org.kalanso.accounts.AccountsTest;
import org.kalanso.accounts.SignInName;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ProfileTest extends AccountsTest {
    private static final String FRESH = "quatre chèvres sous le fromager";

    @Test
    void a_new_password_ends_every_other_session_and_the_old_password() {
        PersonId person = person(Role.TEACHER);
        String email = withPassword(person);
        Visitor here = signIn.page(stranger(), person, school);
        Visitor elsewhere = signIn.api(stranger(), person, school);
        var wrong =
                here.post("/profile/password", Map.of("current", "not this one", "password", FRESH, "again", FRESH));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(here.post("/profile/password", Map.of("current", PASSWORD, "password", FRESH, "again", FRESH))
                        .status())
                .isEqualTo(302);
        assertThat(here.get("/api/v1/users/me").status()).isEqualTo(200);
        assertThat(elsewhere.get("/api/v1/users/me").status()).isEqualTo(401);
        assertThat(login(email, PASSWORD).status()).isEqualTo(401);
        assertThat(login(email, FRESH).status()).isEqualTo(200);
        assertThat(journalled("password.changed", person)).isEqualTo(1);
    }

    @Test
    void short_easy_and_personal_passwords_are_refused_and_long_ones_with_spaces_are_not() {
        PersonId person = person(Role.TEACHER);
        withPassword(person);
        Visitor me = signIn.api(stranger(), person, school);
        for (String bad : new String[] {"azertyuiop1234", "passwordpassword", "aaaaaaaaaaaaaaaaaa", "FatoumataCamara1"})
            assertThat(me.json("POST", "/api/v1/users/me/password", Map.of("current", PASSWORD, "password", bad))
                            .status())
                    .as(bad)
                    .isEqualTo(422);
        String longest = "une très longue phrase que personne ne devine, ".repeat(5);
        assertThat(me.json("POST", "/api/v1/users/me/password", Map.of("current", PASSWORD, "password", longest))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void people_see_their_sessions_and_end_them_but_nobody_elses() {
        PersonId person = person(Role.TEACHER);
        Visitor here = signIn.page(stranger(), person, school);
        Visitor elsewhere = signIn.api(stranger(), person, school);
        var sessions = here.get("/api/v1/users/me/sessions").json().path("items");
        assertThat(sessions).hasSize(2);
        assertThat(sessions.get(0).path("current").asBoolean()).isTrue();
        String other = sessions.get(1).path("id").asString();
        Visitor stranger = signIn.api(stranger(), person(Role.HEAD), school);
        assertThat(stranger.json("DELETE", "/api/v1/users/me/sessions/" + other, null)
                        .status())
                .isEqualTo(404);
        assertThat(here.post("/profile/sessions/" + other + "/end", Map.of()).status())
                .isEqualTo(302);
        assertThat(elsewhere.get("/api/v1/users/me").status()).isEqualTo(401);
        Visitor third = signIn.api(stranger(), person, school);
        assertThat(here.post("/profile/sessions/end", Map.of()).status()).isEqualTo(302);
        assertThat(third.get("/api/v1/users/me").status()).isEqualTo(401);
        Visitor fourth = signIn.api(stranger(), person, school);
        assertThat(fourth.json("DELETE", "/api/v1/users/me/sessions", null).status())
                .isEqualTo(204);
        assertThat(fourth.get("/api/v1/users/me").status()).isEqualTo(200);
        assertThat(here.get("/api/v1/users/me").status()).isEqualTo(401);
    }

    @Test
    void a_device_is_called_what_its_owner_calls_it() {
        String edge =
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0";
        String phone =
                "Mozilla/5.0 (Linux; Android 15; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36";
        assertThat(session(edge).deviceName()).isEqualTo("Edge, Windows");
        assertThat(session(phone).deviceName()).isEqualTo("Chrome, Android");
        assertThat(session("curl/8.5").deviceName()).isEqualTo("curl/8.5");
    }

    private static MySession session(String device) {
        return new MySession(
                java.util.UUID.randomUUID(),
                "PAGE",
                device,
                org.kalanso.accounts.session.AddressBlock.of("127.0.0.1"),
                java.time.Instant.EPOCH,
                java.time.Instant.EPOCH,
                java.time.Instant.EPOCH,
                false);
    }

    @Test
    void the_profile_shows_in_the_language_chosen_and_refuses_a_stale_change() {
        PersonId person = person(Role.TEACHER);
        Visitor page = signIn.page(stranger(), person, school);
        assertThat(page.get("/profile").text()).contains("Mon profil").contains("Camara");
        page.post("/profile/language", Map.of("language", "en"));
        assertThat(page.get("/profile").text()).contains("My profile");
        Visitor api = signIn.api(stranger(), person, school);
        String tag = api.get("/api/v1/users/me").header("ETag");
        assertThat(api.json("PATCH", "/api/v1/users/me", Map.of("language", "fr"), "If-Match", tag)
                        .status())
                .isEqualTo(200);
        assertThat(api.json("PATCH", "/api/v1/users/me", Map.of("language", "en"), "If-Match", tag)
                        .status())
                .isEqualTo(412);
    }

    @Test
    void the_last_head_stays_and_a_role_ended_closes_the_door_at_once() {
        PersonId head = person(Role.HEAD);
        PersonId second = person(Role.HEAD);
        Visitor me = signIn.api(stranger(), head, school);
        Visitor other = signIn.api(stranger(), second, school);
        assertThat(other.get("/api/v1/users").status()).isEqualTo(200);
        assertThat(me.json("DELETE", "/api/v1/users/" + second + "/roles/HEAD", null)
                        .status())
                .isEqualTo(204);
        assertThat(other.get("/api/v1/users").status()).isEqualTo(403);
        assertThat(me.json("DELETE", "/api/v1/users/" + head, null).code()).isEqualTo("accounts.last-head");
        assertThat(journalled("role.ended", second)).isEqualTo(1);
        assertThat(signIn.page(stranger(), head, school).get("/members").text()).contains("Camara");
        assertThat(signIn.page(stranger(), head, school).get("/members/" + head).text())
                .contains("Direction");
    }

    @Test
    void no_log_and_no_journal_holds_a_secret_a_token_or_a_phone(CapturedOutput output) {
        PersonId person = person(Role.TEACHER);
        String phone = "+2246" + String.format("%08d", Math.floorMod(person.hashCode(), 100_000_000));
        accounts.addSignInName(person, SignInName.phone(phone));
        withPassword(person);
        var tokens = login(phone, PASSWORD).json();
        login(phone, "wrong secret typed here");
        stranger().get("/api/v1/users/me");
        String journal = String.join(
                "\n",
                sql.sql("select coalesce(before::text, '') || coalesce(after::text, '') || object_id from audit.entry")
                        .query(String.class)
                        .list());
        for (String secret : new String[] {
            PASSWORD,
            "wrong secret typed here",
            phone,
            tokens.path("access").asString(),
            tokens.path("refresh").asString()
        }) {
            assertThat(output.getAll()).doesNotContain(secret);
            assertThat(journal).doesNotContain(secret);
        }
    }
}
