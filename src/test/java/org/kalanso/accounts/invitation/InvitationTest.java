package org.kalanso.accounts.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.accounts.AccountsTest;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;

class InvitationTest extends AccountsTest {
    private String unique() {
        return "u" + school.toString().substring(24);
    }

    private String invite(PersonId head) {
        var sent = signIn.api(stranger(), head, school)
                .json(
                        "POST",
                        "/api/v1/accounts/invitations",
                        Map.of("familyName", "Bah", "givenNames", "Aïssatou", "role", "TEACHER"));
        assertThat(sent.status()).isEqualTo(201);
        String link = sent.json().path("link").asString();
        return link.substring(link.indexOf("/invitation/"));
    }

    private Map<String, String> account() {
        return Map.of(
                "familyName",
                "Bah",
                "givenNames",
                "Aïssatou",
                "username",
                unique(),
                "password",
                PASSWORD,
                "again",
                PASSWORD);
    }

    @Test
    void a_teacher_follows_the_link_gets_an_account_and_is_signed_in_as_what_she_was_invited_for() {
        String link = invite(person(Role.HEAD));
        Visitor guest = stranger();
        assertThat(guest.get(link).text()).contains("Collège Test").contains("Bah");
        assertThat(guest.post(link, account()).status()).isEqualTo(302);
        var me = guest.get("/api/v1/users/me").json();
        assertThat(me.path("roles").get(0).path("role").asString()).isEqualTo("TEACHER");
        assertThat(login(unique(), PASSWORD).status()).isEqualTo(200);
        assertThat(stranger().get(link).status()).isEqualTo(410);
    }

    @Test
    void a_withdrawn_an_old_and_an_unknown_invitation_answer_the_same() {
        PersonId head = person(Role.HEAD);
        String withdrawn = invite(head);
        Visitor asHead = signIn.api(stranger(), head, school);
        String id = asHead.get("/api/v1/accounts/invitations")
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asString();
        assertThat(asHead.json("DELETE", "/api/v1/accounts/invitations/" + id, null)
                        .status())
                .isEqualTo(204);
        String old = invite(head);
        assertThat(stranger().get(withdrawn).status()).isEqualTo(410);
        assertThat(stranger().get("/invitation/none").status()).isEqualTo(410);
        clock.advance(Duration.ofDays(15));
        assertThat(stranger().get(old).status()).isEqualTo(410);
    }

    @Test
    void somebody_who_has_an_account_accepts_as_themselves() {
        String link = invite(person(Role.HEAD));
        SchoolId other = SchoolId.newId();
        setUp(other, "Autre collège");
        PersonId teacher = person(Role.GUARDIAN);
        Visitor visitor = signIn.page(stranger(), teacher, school);
        assertThat(visitor.post(link, Map.of()).status()).isEqualTo(302);
        assertThat(accounts.holders(school, Role.TEACHER)).contains(teacher);
    }

    @Test
    void an_invitation_never_hands_over_the_account_of_somebody_who_signs_in_already() {
        PersonId head = person(Role.HEAD);
        PersonId teacher = person(Role.TEACHER);
        var guest = Map.of("familyName", "Camara", "role", "TEACHER", "person", teacher.toString());
        Visitor asHead = signIn.api(stranger(), head, school);
        var sent = asHead.json("POST", "/api/v1/accounts/invitations", guest);
        String link = sent.json().path("link").asString();
        withPassword(teacher);
        var taken = stranger().post(link.substring(link.indexOf("/invitation/")), account());
        assertThat(taken.status()).isEqualTo(410);
        assertThat(asHead.json("POST", "/api/v1/accounts/invitations", guest).status())
                .isEqualTo(404);
    }
}
