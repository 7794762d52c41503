package org.kalanso.accounts.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.accounts.SignInName;
import org.kalanso.accounts.TextedTest;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;

/** A new phone counts once the code that went to it is shown. */
class PhoneByCodeTest extends TextedTest {
    private static final String PHONE = "/api/v1/users/me/phone";

    private static Visitor.Answer change(Visitor visitor, String phone) {
        return visitor.json("POST", PHONE, Map.of("phone", phone, "current", PASSWORD));
    }

    private static Visitor.Answer confirm(Visitor visitor, String code) {
        return visitor.json("POST", PHONE + "/confirm", Map.of("code", code));
    }

    private Visitor teacher(PersonId person) {
        withPassword(person);
        return signIn.page(stranger(), person, school);
    }

    @Test
    void the_code_makes_it_theirs_and_until_then_nothing_changes() {
        PersonId person = person(Role.TEACHER);
        Visitor me = teacher(person);
        String before = newPhone();
        accounts.addSignInName(person, SignInName.phone(before));
        String phone = newPhone();
        assertThat(change(me, phone).json().path("confirmedBy").asString()).isEqualTo("TEXT");
        String code = digits(text(phone, 1));
        assertThat(accounts.find(SignInName.phone(phone))).isEmpty();
        assertThat(confirm(me, other(code)).status()).isEqualTo(422);
        assertThat(confirm(me, code).status()).isEqualTo(204);
        assertThat(accounts.find(SignInName.phone(phone))).containsExactly(person);
        assertThat(accounts.find(SignInName.phone(before))).isEmpty();
        assertThat(accounts.textRecipient(person).orElseThrow().phone()).isEqualTo(phone);
        assertThat(confirm(me, code).status()).isEqualTo(422);
        assertThat(login(phone, PASSWORD).status()).isEqualTo(200);
        // nothing is left for the school to confirm
        assertThat(sql.sql("select count(*) from accounts.contact_change where person_id = :id")
                        .param("id", person.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nobody_uses_anothers_code_and_an_old_one_is_refused() {
        PersonId person = person(Role.TEACHER);
        Visitor me = teacher(person);
        String phone = newPhone();
        change(me, phone);
        String code = digits(text(phone, 1));
        Visitor other = teacher(person(Role.TEACHER));
        assertThat(confirm(other, code).status()).isEqualTo(422);
        clock.advance(Duration.ofMinutes(16));
        assertThat(confirm(me, code).status()).isEqualTo(422);
    }

    @Test
    void nobody_spends_the_schools_money_on_numbers_they_make_up() {
        Visitor me = teacher(person(Role.TEACHER));
        List<String> numbers = List.of(newPhone(), newPhone(), newPhone(), newPhone());
        for (int i = 0; i < 3; i++)
            assertThat(change(me, numbers.get(i)).status()).isEqualTo(202);
        assertThat(change(me, numbers.get(3)).status()).isEqualTo(429);
        assertThat(allTexts(numbers.get(3))).isEmpty();
    }

    @Test
    void the_pages_lead_from_the_number_to_the_digits() {
        Visitor me = teacher(person(Role.TEACHER));
        String phone = newPhone();
        assertThat(me.get("/profile/phone").text()).contains("Un SMS avec un code part vers le nouveau numéro");
        var asked = me.post("/profile/phone", Map.of("phone", phone, "current", PASSWORD));
        assertThat(asked.text()).contains("Confirmer mon téléphone");
        String code = digits(text(phone, 1));
        assertThat(me.post("/profile/phone/code", Map.of("code", other(code))).status())
                .isEqualTo(422);
        assertThat(me.post("/profile/phone/code", Map.of("code", code)).header("Location"))
                .endsWith("/profile");
        assertThat(me.get("/profile").text()).contains(phone);
    }
}
