package org.kalanso.accounts.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.accounts.MailedTest;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class SecondFactorTest extends MailedTest {
    private static final String FRESH = "quatre chèvres sous le fromager";
    private static final String HERE = "/profile/second-factor";

    @Autowired
    private FactorStore store;

    @Autowired
    private FactorSecrets secrets;

    private PersonId person = PersonId.newId();
    private String email = "";

    @BeforeEach
    void somebodyWithAPassword() {
        sql.sql("delete from accounts.failed_attempt").update();
        person = person(Role.TEACHER);
        email = withPassword(person);
        accounts.reachAt(person, email, null);
    }

    /** What the authenticator on the person's phone shows now; each half minute another one. */
    private String shown() {
        byte[] secret = secrets.open(person, store.of(person).orElseThrow().secret());
        return Totp.code(secret, Totp.step(clock.instant()), Totp.DIGITS);
    }

    private String next() {
        clock.advance(Duration.ofSeconds(Totp.SECONDS));
        return shown();
    }

    private List<String> switchedOn(Visitor me) {
        var begun = me.json("POST", "/api/v1/users/me/mfa/totp", Map.of("current", PASSWORD));
        assertThat(begun.status()).isEqualTo(201);
        assertThat(begun.json().path("uri").asString())
                .startsWith("otpauth://totp/Kalanso%3AFatoumata%20Camara?secret=")
                .contains(begun.json().path("secret").asString());
        var codes = me.json("POST", "/api/v1/users/me/mfa/totp/confirm", Map.of("code", shown()));
        assertThat(codes.status()).isEqualTo(200);
        List<String> told = new ArrayList<>();
        codes.json().path("recoveryCodes").forEach(code -> told.add(code.asString()));
        assertThat(told).hasSize(10).allMatch(code -> code.matches("[a-z2-9]{5}-[a-z2-9]{5}"));
        return told;
    }

    private Visitor me() {
        return signIn.api(stranger(), person, school);
    }

    private Visitor.Answer withCode(String password, String otp) {
        return stranger()
                .json("POST", "/api/v1/accounts/login", Map.of("email", email, "password", password, "otp", otp));
    }

    @Test
    void once_on_the_password_alone_opens_nothing_and_a_code_opens_once() {
        switchedOn(me());
        assertThat(login(email, PASSWORD).code()).isEqualTo("accounts.otp-needed");
        assertThat(withCode("wrong password entirely", next()).code()).isEqualTo("accounts.wrong-sign-in");
        String code = shown();
        assertThat(withCode(PASSWORD, code).status()).isEqualTo(200);
        assertThat(withCode(PASSWORD, code).code()).isEqualTo("accounts.wrong-otp");
        assertThat(withCode(PASSWORD, next()).status()).isEqualTo(200);
        assertThat(journalled("factor.on", person)).isEqualTo(1);
    }

    @Test
    void a_set_up_that_was_not_confirmed_is_not_asked_for() {
        me().json("POST", "/api/v1/users/me/mfa/totp", Map.of("current", PASSWORD));
        assertThat(login(email, PASSWORD).status()).isEqualTo(200);
        assertThat(me().json("POST", "/api/v1/users/me/mfa/totp/confirm", Map.of("code", "12"))
                        .status())
                .isEqualTo(422);
        assertThat(me().json("POST", "/api/v1/users/me/mfa/totp", Map.of("current", "not mine"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_recovery_code_opens_once_is_told_and_is_kept_as_a_hash_only() throws Exception {
        List<String> codes = switchedOn(me());
        String first = codes.getFirst();
        assertThat(withCode(PASSWORD, first.toUpperCase(java.util.Locale.ROOT).replace("-", " "))
                        .status())
                .isEqualTo(200);
        assertThat(withCode(PASSWORD, first).code()).isEqualTo("accounts.wrong-otp");
        assertThat(subject(email, 1)).isEqualTo("Un code de secours a servi");
        JsonNode state = me().get("/api/v1/users/me/mfa").json();
        assertThat(state.path("totp").asBoolean()).isTrue();
        assertThat(state.path("recoveryCodesLeft").asInt()).isEqualTo(9);
        assertThat(sql.sql("select string_agg(code_hash::text, ' ') from accounts.recovery_code")
                        .query(String.class)
                        .single())
                .doesNotContain(codes.get(1));
        var renewed = me().json(
                        "POST",
                        "/api/v1/users/me/mfa/recovery-codes",
                        Map.of("current", PASSWORD, "otp", codes.get(1)));
        assertThat(renewed.status()).isEqualTo(201);
        assertThat(withCode(PASSWORD, codes.get(2)).code()).isEqualTo("accounts.wrong-otp");
        assertThat(withCode(
                                PASSWORD,
                                renewed.json().path("recoveryCodes").get(0).asString())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void who_has_one_proves_with_it_that_it_is_still_them() {
        Visitor me = me();
        switchedOn(me);
        clock.advance(Duration.ofMinutes(11));
        String door = "/api/v1/users/me/step-up";
        assertThat(me.get(door).json().path("ways").toString()).isEqualTo("[\"PASSWORD\",\"CODE\"]");
        var needed = me.json("POST", "/api/v1/users/me/mfa/recovery-codes", Map.of());
        assertThat(needed.code()).isEqualTo("platform.step-up-required");
        assertThat(me.json("POST", door, Map.of("current", PASSWORD)).code()).isEqualTo("accounts.otp-needed");
        String code = next();
        assertThat(me.json("POST", door, Map.of("current", "not mine", "otp", code))
                        .status())
                .isEqualTo(422);
        assertThat(me.json("POST", door, Map.of("current", PASSWORD, "otp", code))
                        .status())
                .isEqualTo(200);
        assertThat(me.json("POST", door, Map.of("current", PASSWORD, "otp", code))
                        .code())
                .isEqualTo("accounts.wrong-otp");
        assertThat(me.json("POST", "/api/v1/users/me/mfa/recovery-codes", Map.of())
                        .status())
                .isEqualTo(201);
    }

    @Test
    void guessing_codes_is_slowed_down() {
        switchedOn(me());
        String right = next();
        String wrong = right.equals("000000") ? "000001" : "000000";
        int waits = 0;
        for (int i = 0; i < 8; i++) if (withCode(PASSWORD, wrong).status() == 429) waits++;
        assertThat(waits).isPositive();
        assertThat(withCode(PASSWORD, shown()).status()).isEqualTo(429);
        clock.advance(Duration.ofMinutes(20));
        assertThat(withCode(PASSWORD, shown()).status()).isEqualTo(200);
    }

    @Test
    void a_forgotten_password_never_skips_the_second_factor() {
        switchedOn(me());
        stranger().json("POST", "/api/v1/accounts/password-reset", Map.of("email", email));
        Visitor visitor = stranger();
        assertThat(visitor.post(link(letter(email, 1)), Map.of("password", FRESH, "again", FRESH))
                        .status())
                .isEqualTo(302);
        assertThat(visitor.get("/api/v1/users/me").status()).isEqualTo(401);
        assertThat(login(email, FRESH).code()).isEqualTo("accounts.otp-needed");
        assertThat(withCode(FRESH, next()).status()).isEqualTo(200);
    }

    @Test
    void on_the_page_the_code_is_asked_for_after_the_password() {
        switchedOn(me());
        Visitor visitor = stranger();
        var first = visitor.post("/sign-in", Map.of("identifier", email, "secret", PASSWORD, "next", "/profile"));
        assertThat(first.header("Location")).contains("/sign-in/code?next=");
        assertThat(visitor.get("/api/v1/users/me").status()).isEqualTo(401);
        assertThat(visitor.post("/sign-in/code", Map.of("otp", "", "next", "/profile"))
                        .status())
                .isEqualTo(401);
        var done = visitor.post("/sign-in/code", Map.of("otp", next(), "next", "/profile"));
        assertThat(done.header("Location")).endsWith("/profile");
        assertThat(visitor.get("/api/v1/users/me").status()).isEqualTo(200);
    }

    @Test
    void between_password_and_code_are_five_minutes_at_most_and_the_ticket_cannot_be_made_up() {
        switchedOn(me());
        Visitor late = stranger();
        late.post("/sign-in", Map.of("identifier", email, "secret", PASSWORD));
        String ticket = String.valueOf(late.cookie("half"));
        clock.advance(Duration.ofMinutes(6));
        assertThat(late.post("/sign-in/code", Map.of("otp", shown())).text()).contains("Recommencez la connexion");
        Visitor forger = stranger().cookie("half", ticket.substring(0, ticket.length() - 2) + "xx");
        assertThat(forger.post("/sign-in/code", Map.of("otp", shown())).status())
                .isEqualTo(401);
    }

    @Test
    void the_pages_switch_it_on_and_off() throws Exception {
        Visitor page = signIn.page(stranger(), person, school);
        assertThat(page.get("/profile").text()).contains(HERE);
        String setUp = page.post(HERE, Map.of("current", PASSWORD)).text();
        assertThat(setUp).contains("data:image/png;base64,", "otpauth://totp/");
        assertThat(page.post(HERE + "/confirm", Map.of("code", "1")).text()).contains("data:image/png;base64,");
        assertThat(page.post(HERE + "/confirm", Map.of("code", shown())).text()).contains("Vos codes de secours");
        assertThat(page.get(HERE).text()).contains("Codes de secours restants\u00a0: 10");
        assertThat(page.post(HERE + "/off", Map.of("current", PASSWORD, "otp", "000"))
                        .status())
                .isEqualTo(401);
        assertThat(page.post(HERE + "/off", Map.of("current", PASSWORD, "otp", next()))
                        .status())
                .isEqualTo(302);
        assertThat(login(email, PASSWORD).status()).isEqualTo(200);
        assertThat(subject(email, 1)).isEqualTo("Le deuxième contrôle est désactivé");
        assertThat(journalled("factor.off", person)).isEqualTo(1);
    }

    @Test
    void a_head_takes_it_off_for_somebody_who_has_lost_everything_and_the_person_is_told() throws Exception {
        Visitor theirs = me();
        switchedOn(theirs);
        PersonId headmistress = person(Role.HEAD);
        withPassword(headmistress);
        Visitor page = signIn.page(stranger(), headmistress, school);
        String door = "/api/v1/users/" + person + "/mfa";
        assertThat(page.get("/members/" + person).text()).contains("Deuxième contrôle actif");
        assertThat(page.json("DELETE", door, Map.of("current", "not my password"))
                        .status())
                .isEqualTo(422);
        assertThat(page.post("/members/" + person + "/second-factor/end", Map.of("current", PASSWORD))
                        .status())
                .isEqualTo(302);
        assertThat(theirs.get("/api/v1/users/me").status()).isEqualTo(401);
        assertThat(login(email, PASSWORD).status()).isEqualTo(200);
        assertThat(subject(email, 1)).isEqualTo("Votre deuxième contrôle est désactivé");
        assertThat(journalled("factor.ended-by-school", person)).isEqualTo(1);
        assertThat(page.json("DELETE", door, Map.of("current", PASSWORD)).status())
                .isEqualTo(404);
        assertThat(page.json("DELETE", "/api/v1/users/" + headmistress + "/mfa", Map.of("current", PASSWORD))
                        .code())
                .isEqualTo("accounts.not-yours-to-open");
    }
}
