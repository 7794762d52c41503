package org.kalanso.accounts.stepup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.accounts.AccountsTest;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;

class StepUpTest extends AccountsTest {
    private static final String NEEDED = "platform.step-up-required";
    private static final String HERE = "/api/v1/users/me/step-up";
    private static final String NOBODY = new UUID(7, 7).toString();
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    private PersonId head = PersonId.newId();
    private PersonId teacher = PersonId.newId();

    @BeforeEach
    void aHeadAndATeacher() {
        sql.sql("delete from accounts.failed_attempt").update();
        head = person(Role.HEAD);
        withPassword(head);
        teacher = person(Role.TEACHER);
    }

    /** Signed in eleven minutes ago. */
    private Visitor longAgo(Visitor visitor) {
        clock.advance(Duration.ofMinutes(10).plusSeconds(1));
        return visitor;
    }

    private Visitor api() {
        return signIn.api(stranger(), head, school);
    }

    private Visitor page() {
        return signIn.page(stranger(), head, school);
    }

    private record Act(String method, String path, @Nullable Object body) {}

    /** Everything that asks for it, and what is sent: each of these gives something away, or can't be undone. */
    private List<Act> acts() {
        return List.of(
                new Act("POST", "/api/v1/users/me/mfa/totp", Map.of()),
                new Act("POST", "/api/v1/users/me/passkeys/challenge", Map.of()),
                new Act("POST", "/api/v1/users/me/passkeys", Map.of()),
                new Act("DELETE", "/api/v1/users/me/passkeys/" + NOBODY, null),
                new Act("POST", "/api/v1/users/me/email", Map.of("email", "a@example.org")),
                new Act("POST", "/api/v1/users/me/phone", Map.of("phone", "+224 620 00 00 00")),
                new Act("DELETE", "/api/v1/users/me?confirm=true", null),
                new Act("PUT", "/api/v1/users/" + teacher + "/roles/HEAD", null),
                new Act("POST", "/api/v1/admins", Map.of("person", teacher.toString())),
                new Act("POST", "/api/v1/accounts/invitations", Map.of("familyName", "Bah", "role", "HEAD")),
                new Act("DELETE", "/api/v1/users/" + teacher + "/mfa", Map.of()),
                new Act("PUT", "/api/v1/mfa-rule", Map.of("roles", List.of())),
                new Act("POST", "/api/v1/erasures/" + NOBODY + "/decide", Map.of("accept", true)),
                new Act("POST", "/api/v1/classes/" + NOBODY + "/slips", null));
    }

    @Test
    void ten_minutes_after_signing_in_acts_that_matter_ask_for_a_proof_and_say_how() {
        Visitor me = longAgo(api());
        for (Act act : acts()) {
            var refused = me.json(act.method(), act.path(), act.body());
            assertThat(refused.status()).as(act.toString()).isEqualTo(403);
            assertThat(refused.code()).as(act.toString()).isEqualTo(NEEDED);
            assertThat(refused.json().path("stepUp").asString()).isEqualTo(HERE);
            assertThat(refused.json().path("ways").get(0).asString()).isEqualTo("PASSWORD");
        }
        assertThat(journalled("role.granted", teacher)).isEqualTo(1);
    }

    @Test
    void right_after_signing_in_and_after_a_proof_nothing_is_asked() {
        Visitor me = api();
        assertThat(me.json("PUT", "/api/v1/users/" + teacher + "/roles/HEAD", null)
                        .status())
                .isEqualTo(200);
        longAgo(me);
        String other = person(Role.TEACHER).toString();
        assertThat(me.json("PUT", "/api/v1/users/" + other + "/roles/HEAD", null)
                        .code())
                .isEqualTo(NEEDED);
        assertThat(me.json("POST", HERE, Map.of("current", "not my password")).status())
                .isEqualTo(422);
        var proved = me.json("POST", HERE, Map.of("current", PASSWORD));
        assertThat(proved.status()).isEqualTo(200);
        assertThat(Instant.parse(proved.json().path("until").asString()))
                .isBetween(
                        clock.instant().plus(Duration.ofMinutes(9)),
                        clock.instant().plus(Duration.ofMinutes(10)));
        assertThat(me.json("PUT", "/api/v1/users/" + other + "/roles/HEAD", null)
                        .status())
                .isEqualTo(200);
        assertThat(journalled("proof.shown", head)).isEqualTo(1);
        assertThat(journalled("proof.refused", head)).isEqualTo(1);
    }

    @Test
    void a_proof_counts_for_the_session_it_was_shown_in() {
        Visitor here = api();
        Visitor elsewhere = longAgo(api());
        here.json("POST", HERE, Map.of("current", PASSWORD));
        assertThat(elsewhere
                        .json("PUT", "/api/v1/users/" + teacher + "/roles/HEAD", null)
                        .code())
                .isEqualTo(NEEDED);
    }

    @Test
    void other_roles_are_given_without_it() {
        assertThat(longAgo(api())
                        .json("PUT", "/api/v1/users/" + teacher + "/roles/LIBRARIAN", null)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void guessing_the_password_is_slowed_down() {
        Visitor me = longAgo(api());
        int waits = 0;
        for (int i = 0; i < 8; i++)
            if (me.json("POST", HERE, Map.of("current", "guess number " + i)).status() == 429) waits++;
        assertThat(waits).isPositive();
        assertThat(me.json("POST", HERE, Map.of("current", PASSWORD)).status()).isEqualTo(429);
        Visitor page = longAgo(page());
        sql.sql("update accounts.failed_attempt set blocked_until = :until")
                .param("until", java.sql.Timestamp.from(clock.instant().plusSeconds(60)))
                .update();
        var slowed = page.post("/step-up", Map.of("proof", "true", "proofCurrent", PASSWORD, "next", "/profile"));
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.header("Retry-After")).isNotEmpty();
    }

    @Test
    void the_page_keeps_what_was_sent_asks_and_goes_on_with_it() {
        Visitor me = longAgo(page());
        String action = "/members/" + teacher + "/roles";
        var asked = me.post(action, Map.of("role", "HEAD"));
        assertThat(asked.status()).isEqualTo(403);
        assertThat(asked.text()).contains("Confirmez que c’est bien vous", "action=\"" + action + "\"");
        var fields = hidden(asked.text());
        assertThat(fields).containsEntry("role", "HEAD").containsKey("proof");

        fields.put("proofCurrent", "not my password");
        var again = me.post(action, fields);
        assertThat(again.status()).isEqualTo(422);
        assertThat(hidden(again.text())).containsEntry("role", "HEAD");
        assertThat(again.text()).contains("id=\"e-proofCurrent\"");

        fields.put("proofCurrent", PASSWORD);
        assertThat(me.post(action, fields).header("Location")).endsWith("/members/" + teacher);
        assertThat(me.get("/members/" + teacher).text()).contains("/roles/HEAD/end");
    }

    @Test
    void what_was_typed_is_carried_as_text_only() {
        Visitor me = longAgo(page());
        String text = "\"><script>alert(1)</script>";
        assertThat(me.post("/profile/email", Map.of("email", "a@example.org", "extra", text))
                        .text())
                .contains("Confirmez que c’est bien vous")
                .doesNotContain("<script>alert");
    }

    @Test
    void a_page_that_was_only_looked_at_is_led_back_to_inside_the_installation() {
        Visitor me = longAgo(page());
        var asked = me.get("/step-up?next=/profile/passkeys");
        assertThat(asked.status()).isEqualTo(403);
        var fields = hidden(asked.text());
        fields.put("proofCurrent", PASSWORD);
        String next = me.post("/step-up", fields).header("Location");
        assertThat(next).endsWith("/step-up?next=/profile/passkeys");
        assertThat(me.get("/step-up?next=/profile/passkeys").header("Location")).endsWith("/profile/passkeys");
        assertThat(me.get("/step-up?next=//example.com").header("Location"))
                .doesNotContain("example.com")
                .endsWith("/");
    }

    @Test
    void who_has_nothing_to_show_but_codes_to_a_phone_is_asked_to_sign_in_again() {
        PersonId guardian = person(Role.GUARDIAN);
        Visitor me = longAgo(signIn.page(stranger(), guardian, school));
        assertThat(me.post("/profile/leave", Map.of("confirm", "true")).text())
                .contains("action=\"/sign-out\"", "Me reconnecter")
                .doesNotContain("proofCurrent");
        Visitor again = signIn.page(stranger(), guardian, school);
        assertThat(again.get("/step-up?next=/profile").header("Location")).endsWith("/profile");
    }

    @Test
    void a_pupil_is_asked_for_the_pin() {
        PersonId pupil = person(Role.PUPIL);
        credentials.put(org.kalanso.accounts.secret.CredentialStore.Kind.PIN, Map.of(pupil, hasher.hash("482913")));
        Visitor me = longAgo(signIn.api(stranger(), pupil, school));
        assertThat(me.get(HERE).json().path("ways").get(0).asString()).isEqualTo("PIN");
        assertThat(me.json("POST", HERE, Map.of("current", "482913")).status()).isEqualTo(200);
    }

    private static Map<String, String> hidden(String html) {
        var fields = new HashMap<String, String>();
        HIDDEN.matcher(html).results().forEach(found -> fields.put(found.group(1), found.group(2)));
        fields.remove("_csrf");
        fields.remove("proofPasskey");
        return fields;
    }
}
