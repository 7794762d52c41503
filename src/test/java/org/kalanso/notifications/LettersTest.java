package org.kalanso.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kalanso.KalansoTest;
import org.kalanso.accounts.Accounts;
import org.kalanso.accounts.NewPerson;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Letters that really leave, to a real SMTP server. */
class LettersTest extends KalansoTest {
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        MAIL.start();
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        settings.add("kalanso.mail.from", () -> "ecole@example.org");
        settings.add("kalanso.public.url", () -> "https://ecole.example.org");
    }

    @Autowired
    private Notices notices;

    @Autowired
    private Accounts accounts;

    @Test
    void a_notice_leaves_as_a_letter_in_the_language_of_its_reader() throws Exception {
        String address = Ids.newId() + "@example.org";
        PersonId reader = accounts.create(
                NewPerson.named("Ngo Mbong", "Marie-Thérèse").withEmail(address).withLanguage("en"));
        notices.tell(List.of(
                new NewNotice(reader, null, "platform.job-done", List.of("Import"), "/jobs", "letter-" + reader)));
        assertThat(MAIL.waitForIncomingEmail(20_000, 1)).isTrue();
        var letter = MAIL.getReceivedMessages()[0];
        assertThat(letter.getAllRecipients()[0]).hasToString(address);
        assertThat(letter.getSubject()).isEqualTo("Work finished: Import");
        assertThat(GreenMailUtil.getBody(letter)).contains("https://ecole.example.org/jobs");
    }
}
