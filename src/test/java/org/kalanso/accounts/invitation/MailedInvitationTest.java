package org.kalanso.accounts.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kalanso.Visitor;
import org.kalanso.accounts.MailedTest;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.Ids;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class MailedInvitationTest extends MailedTest {
    @Test
    void an_invitation_leaves_by_mail_and_its_link_stands_nowhere_else(CapturedOutput output) {
        String address = Ids.newId() + "@example.org";
        Visitor head = signIn.api(stranger(), person(Role.HEAD), school);
        var sent = head.json(
                "POST",
                "/api/v1/accounts/invitations",
                Map.of("familyName", "Bah", "givenNames", "Aïssatou", "role", "TEACHER", "email", address));
        assertThat(sent.status()).isEqualTo(201);
        assertThat(sent.json().path("link").isNull()).isTrue();

        String letter = letter(address, 1);
        assertThat(letter).contains("Bonjour Aïssatou Bah", "Collège Test");
        String link = link(letter);
        String code = link.substring("/invitation/".length());
        assertThat(output.getAll()).doesNotContain(code);
        assertThat(everyRow()).doesNotContain(code);
        assertThat(sql.sql("select state from notifications.delivery where letter = 'invitation.letter'")
                        .query(String.class)
                        .list())
                .contains("SENT");

        Visitor guest = stranger();
        assertThat(guest.get(link).text()).contains(address);
        assertThat(guest.post(
                                link,
                                Map.of("familyName", "Bah", "email", address, "password", PASSWORD, "again", PASSWORD))
                        .status())
                .isEqualTo(302);
        assertThat(login(address, PASSWORD).status()).isEqualTo(200);
        assertThat(sql.sql("select email_confirmed_at is not null from accounts.person where email = :email")
                        .param("email", address)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void where_no_letter_could_leave_the_head_hands_the_link_over_and_the_page_says_so() {
        Visitor head = signIn.page(stranger(), person(Role.HEAD), school);
        // two dots in a row: the mail server's side doesn't take it
        var guest = Map.of("familyName", "Bah", "role", "TEACHER", "email", "a..b@example.org");
        assertThat(head.post("/invitations", guest).text())
                .contains("Aucun courriel n’est parti vers", "Remettez ce lien à Bah", "/invitation/");
        assertThat(sql.sql("select count(*) from notifications.delivery where state = 'FAILED' and letter is not null")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void another_address_than_the_invited_one_counts_once_its_own_letter_is_brought_back() {
        String invited = Ids.newId() + "@example.org";
        String other = Ids.newId() + "@example.org";
        String username = "u" + school.toString().substring(24);
        Visitor head = signIn.api(stranger(), person(Role.HEAD), school);
        head.json(
                "POST",
                "/api/v1/accounts/invitations",
                Map.of("familyName", "Bah", "role", "TEACHER", "email", invited));
        var account = Map.of("familyName", "Bah", "username", username, "email", other, "password", PASSWORD);
        assertThat(stranger()
                        .json("POST", "/api/v1/accounts/invitations/" + linkCode(invited) + "/accept", account)
                        .status())
                .isEqualTo(204);
        assertThat(login(username, PASSWORD).status()).isEqualTo(200);
        assertThat(login(other, PASSWORD).status()).isEqualTo(401);
        assertThat(stranger().post(link(letter(other, 1)), Map.of()).status()).isEqualTo(302);
        assertThat(login(other, PASSWORD).status()).isEqualTo(200);
    }

    /** Of the link in the letter of the invitation. */
    private static String linkCode(String address) {
        return link(letter(address, 1)).substring("/invitation/".length());
    }

    /** The outbox, the journal, the jobs, the events: everything a secret could have been left in. */
    private String everyRow() {
        var rows = new StringBuilder();
        for (String table : sql.sql("""
                        select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                        """).query(String.class).list())
            sql.sql("select t::text from " + table + " t")
                    .query(String.class)
                    .list()
                    .forEach(rows::append);
        return rows.toString();
    }
}
