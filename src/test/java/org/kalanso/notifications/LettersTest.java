package org.kalanso.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kalanso.accounts.MailedTest;
import org.kalanso.accounts.NewPerson;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.springframework.beans.factory.annotation.Autowired;

/** Letters that really leave, to a real SMTP server. */
class LettersTest extends MailedTest {
    @Autowired
    private Notices notices;

    @Test
    void a_notice_leaves_as_a_letter_in_the_language_of_its_reader() throws Exception {
        String address = Ids.newId() + "@example.org";
        PersonId reader = accounts.create(
                NewPerson.named("Ngo Mbong", "Marie-Thérèse").withEmail(address).withLanguage("en"));
        notices.tell(List.of(
                new NewNotice(reader, null, "platform.job-done", List.of("Import"), "/jobs", "letter-" + reader)));
        assertThat(letter(address, 1)).contains("https://ecole.example.org/jobs");
        assertThat(subject(address, 1)).isEqualTo("Work finished: Import");
    }
}
