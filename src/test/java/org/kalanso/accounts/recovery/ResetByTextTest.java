package org.kalanso.accounts.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.accounts.SignInName;
import org.kalanso.accounts.TextedTest;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;

/** A forgotten password of somebody who reads no e-mail. */
class ResetByTextTest extends TextedTest {
    private static final String FRESH = "quatre chèvres sous le fromager";

    private Visitor.Answer ask(String name) {
        return stranger().json("POST", "/api/v1/accounts/password-reset", Map.of("identifier", name));
    }

    private Visitor.Answer confirm(String name, String code) {
        return stranger()
                .json(
                        "POST",
                        "/api/v1/accounts/password-reset/confirm",
                        Map.of("identifier", name, "code", code, "password", FRESH));
    }

    @Test
    void the_code_comes_to_the_phone_they_sign_in_with_and_every_session_ends() {
        PersonId person = person(Role.TEACHER);
        withPassword(person);
        String phone = newPhone();
        accounts.addSignInName(person, SignInName.phone(phone));
        Visitor signedIn = signIn.api(stranger(), person, school);
        assertThat(ask(phone).status()).isEqualTo(202);
        String code = digits(text(phone, 1));
        assertThat(confirm(phone, other(code)).status()).isEqualTo(422);
        assertThat(confirm(phone, code).status()).isEqualTo(204);
        assertThat(signedIn.get("/api/v1/users/me").status()).isEqualTo(401);
        assertThat(login(phone, FRESH).status()).isEqualTo(200);
        assertThat(confirm(phone, code).status()).isEqualTo(422);
    }

    @Test
    void the_second_factor_is_asked_for_after_it_as_ever() {
        PersonId person = person(Role.TEACHER);
        withPassword(person);
        String phone = newPhone();
        accounts.addSignInName(person, SignInName.phone(phone));
        sql.sql(
                        "insert into accounts.totp (person_id, secret, created_at, confirmed_at) values (:id, :s, now(), now())")
                .param("id", person.value())
                .param("s", new byte[40])
                .update();
        ask(phone);
        assertThat(confirm(phone, digits(text(phone, 1))).status()).isEqualTo(204);
        assertThat(login(phone, FRESH).code()).isEqualTo("accounts.otp-needed");
    }

    @Test
    void who_reads_letters_gets_a_letter_and_no_message() {
        PersonId person = person(Role.TEACHER);
        String email = withPassword(person);
        String phone = newPhone();
        accounts.addSignInName(person, SignInName.phone(phone));
        accounts.reachAt(person, email, phone);
        ask(phone);
        assertThat(letter(email, 1)).contains("mot de passe");
        assertThat(allTexts(phone)).isEmpty();
    }

    @Test
    void a_parent_whom_a_code_lets_in_chooses_a_first_password_and_a_guardian_of_nobody_does_not() {
        String phone = newPhone();
        PersonId mother = parent("Mabinty", phone);
        accounts.addSignInName(mother, SignInName.phone(phone));
        ask(phone);
        assertThat(confirm(phone, digits(text(phone, 1))).status()).isEqualTo(204);
        assertThat(login(phone, FRESH).status()).isEqualTo(200);
        String none = newPhone();
        PersonId nobody = accounts.create(org.kalanso.accounts.NewPerson.named("Sow", "Ami"));
        accounts.addSignInName(nobody, SignInName.phone(none));
        ask(none);
        assertThat(allTexts(none)).isEmpty();
    }
}
