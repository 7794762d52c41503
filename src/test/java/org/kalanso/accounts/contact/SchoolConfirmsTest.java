package org.kalanso.accounts.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.accounts.AccountsTest;
import org.kalanso.accounts.NewPerson;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;

/** Where no letter can be sent, and for phones: the school confirms. */
class SchoolConfirmsTest extends AccountsTest {
    @Test
    void a_phone_counts_once_the_head_has_confirmed_it() {
        PersonId person = person(Role.TEACHER);
        withPassword(person);
        String phone =
                "62" + String.format("%07d", Math.floorMod(person.value().getLeastSignificantBits(), 10_000_000L));
        Visitor me = signIn.page(stranger(), person, school);
        assertThat(me.post("/profile/phone", Map.of("phone", "12", "current", PASSWORD))
                        .status())
                .isEqualTo(422);
        assertThat(me.post("/profile/phone", Map.of("phone", phone, "current", PASSWORD))
                        .status())
                .isEqualTo(302);
        assertThat(me.get("/profile/phone").text()).contains("+224" + phone);
        assertThat(login(phone, PASSWORD).status()).isEqualTo(401);

        String confirm = "/api/v1/users/" + person + "/contact/PHONE/confirm";
        assertThat(headElsewhere().json("POST", confirm, null).status()).isEqualTo(404);
        Visitor head = signIn.page(stranger(), person(Role.HEAD), school);
        assertThat(head.get("/members/" + person).text()).contains("+224" + phone);
        assertThat(head.post("/members/" + person + "/contact/PHONE/confirm", Map.of())
                        .status())
                .isEqualTo(302);
        assertThat(login(phone, PASSWORD).status()).isEqualTo(200);
        assertThat(head.json("POST", confirm, null).status()).isEqualTo(404);
        assertThat(journalled("person.phone-confirmed", person)).isEqualTo(1);
    }

    @Test
    void an_address_refused_by_the_school_changes_nothing() {
        PersonId person = person(Role.TEACHER);
        String before = withPassword(person);
        String address = Ids.newId() + "@example.org";
        Visitor me = signIn.api(stranger(), person, school);
        var asked = me.json("POST", "/api/v1/users/me/email", Map.of("email", address, "current", PASSWORD));
        assertThat(asked.json().path("confirmedBy").asString()).isEqualTo("SCHOOL");
        Visitor head = signIn.api(stranger(), person(Role.HEAD), school);
        assertThat(head.json("DELETE", "/api/v1/users/" + person + "/contact/EMAIL", null)
                        .status())
                .isEqualTo(204);
        assertThat(login(address, PASSWORD).status()).isEqualTo(401);
        assertThat(login(before, PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void somebody_without_a_school_and_without_mail_is_told_whom_to_turn_to() {
        PersonId person = accounts.create(NewPerson.named("Keïta", "Aminata"));
        withPassword(person);
        var refused = signIn.api(stranger(), person, null)
                .json("POST", "/api/v1/users/me/email", Map.of("email", "a@example.org", "current", PASSWORD));
        assertThat(refused.code()).isEqualTo("accounts.no-mail");
    }

    private Visitor headElsewhere() {
        SchoolId other = SchoolId.newId();
        setUp(other, "Autre collège");
        PersonId head = accounts.create(NewPerson.named("Diallo", "Alpha"));
        accounts.grant(head, other, Role.HEAD, null);
        return signIn.api(stranger(), head, other);
    }
}
