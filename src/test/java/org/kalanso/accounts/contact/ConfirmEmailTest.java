package org.kalanso.accounts.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.accounts.MailedTest;
import org.kalanso.accounts.SignInName;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;

/** With a mail server: the letter confirms. */
class ConfirmEmailTest extends MailedTest {
    private final String address = Ids.newId() + "@example.org";

    @BeforeEach
    void nobodyHasTriedYet() {
        sql.sql("delete from accounts.failed_attempt").update();
    }

    private Visitor.Answer register(String email) {
        return stranger()
                .json(
                        "POST",
                        "/api/v1/accounts/register",
                        Map.of(
                                "familyName",
                                "Touré",
                                "email",
                                email,
                                "password",
                                PASSWORD,
                                "school",
                                school.toString()));
    }

    @Test
    void a_letter_lets_in_who_registered_and_its_link_works_once() {
        assertThat(register(address).json().path("confirm").asString()).isEqualTo("EMAIL");
        assertThat(login(address, PASSWORD).status()).isEqualTo(401);
        String link = link(letter(address, 1));
        assertThat(stranger().get(link).text()).contains(address);
        assertThat(login(address, PASSWORD).status()).isEqualTo(401);
        assertThat(stranger().post(link, Map.of()).status()).isEqualTo(302);
        var tokens = login(address, PASSWORD);
        assertThat(tokens.status()).isEqualTo(200);
        Visitor me = stranger().bearer(tokens.json().path("access").asString());
        assertThat(me.get("/api/v1/users/me").json().path("roles")).isEmpty();
        assertThat(stranger().post(link, Map.of()).status()).isEqualTo(410);
    }

    @Test
    void the_code_of_the_letter_does_the_same_and_bears_five_tries() {
        register(address);
        String code = code(letter(address, 1));
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) assertThat(verify(address, wrong).status()).isEqualTo(422);
        assertThat(verify(address, code).status()).isEqualTo(422);

        register(address);
        String second = code(letter(address, 2));
        assertThat(verify(address, second).status()).isEqualTo(204);
        assertThat(login(address, PASSWORD).status()).isEqualTo(200);
        assertThat(verify(Ids.newId() + "@example.org", second).json().path("errors"))
                .isEqualTo(verify(address, second).json().path("errors"));
    }

    private Visitor.Answer verify(String email, String code) {
        return stranger().json("POST", "/api/v1/accounts/verify-email", Map.of("email", email, "code", code));
    }

    @Test
    void an_old_letter_opens_nothing() {
        register(address);
        String letter = letter(address, 1);
        clock.advance(Duration.ofMinutes(16));
        assertThat(verify(address, code(letter)).status()).isEqualTo(422);
        clock.advance(Duration.ofHours(24));
        assertThat(stranger().get(link(letter)).status()).isEqualTo(410);
    }

    @Test
    void who_has_an_account_is_told_so_by_letter_and_the_answer_is_the_same() throws Exception {
        PersonId owner = person(Role.TEACHER);
        accounts.addSignInName(owner, SignInName.email(address));
        var taken = register(address);
        var free = register("x" + address);
        assertThat(taken.status()).isEqualTo(free.status());
        assertThat(taken.json().path("confirm")).isEqualTo(free.json().path("confirm"));
        assertThat(subject(address, 1)).isEqualTo("Vous avez déjà un compte");
        assertThat(letter(address, 1)).doesNotContain("/verify-email/");
    }

    @Test
    void a_new_address_counts_once_confirmed_and_the_old_one_is_told() throws Exception {
        PersonId person = person(Role.TEACHER);
        String old = withPassword(person);
        accounts.reachAt(person, old, null);
        Visitor me = signIn.api(stranger(), person, school);
        assertThat(ask(me, "not my password").json().path("errors").findValuesAsString("field"))
                .containsExactly("current");
        var asked = ask(me, PASSWORD);
        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.json().path("confirmedBy").asString()).isEqualTo("LETTER");
        assertThat(me.get("/api/v1/users/me").json().path("email").asString()).isEqualTo(old);
        assertThat(login(address, PASSWORD).status()).isEqualTo(401);

        String token = link(letter(address, 1)).substring("/verify-email/".length());
        assertThat(me.json("POST", "/api/v1/users/me/email/confirm", Map.of("token", token))
                        .status())
                .isEqualTo(204);
        assertThat(me.get("/api/v1/users/me").json().path("email").asString()).isEqualTo(address);
        assertThat(login(address, PASSWORD).status()).isEqualTo(200);
        assertThat(login(old, PASSWORD).status()).isEqualTo(401);
        assertThat(subject(old, 1)).isEqualTo("Votre adresse a changé");
        assertThat(letter(old, 1)).doesNotContain(address);
        assertThat(journalled("person.email-confirmed", person)).isEqualTo(1);
    }

    private Visitor.Answer ask(Visitor me, String current) {
        return me.json("POST", "/api/v1/users/me/email", Map.of("email", address, "current", current));
    }

    @Test
    void asking_for_a_strangers_address_tells_nothing_and_changes_nothing() throws Exception {
        accounts.addSignInName(person(Role.TEACHER), SignInName.email(address));
        PersonId person = person(Role.TEACHER);
        withPassword(person);
        Visitor page = signIn.page(stranger(), person, school);
        assertThat(page.post("/profile/email", Map.of("email", address, "current", PASSWORD))
                        .text())
                .contains("Code à six chiffres");
        assertThat(subject(address, 1)).isEqualTo("Vous avez déjà un compte");
    }
}
