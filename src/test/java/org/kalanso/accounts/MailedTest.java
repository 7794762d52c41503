package org.kalanso.accounts;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.kalanso.notifications.push.PushServer;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The program with a mail server: a real one, whose letters the tests read. Such tests share one program too. */
public abstract class MailedTest extends AccountsTest {
    private static final Pattern LINK = Pattern.compile("https://ecole\\.example\\.org(/\\S+)");
    private static final Pattern CODE = Pattern.compile("\\b([0-9]{3}) ([0-9]{3})\\b");
    private static final ServerSetup FREE_PORT = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    protected static final GreenMail MAIL = new GreenMail(FREE_PORT);

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        if (!MAIL.isRunning()) MAIL.start();
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        settings.add("kalanso.mail.from", () -> "ecole@example.org");
        settings.add("kalanso.sms.provider", () -> "simulator");
        settings.add("kalanso.sms.prefixes", () -> "224=10000");
        settings.add("kalanso.sms.daily", () -> "10000");
        settings.add("kalanso.push.hosts", PushServer.one()::url);
        settings.add("kalanso.fcm.account", PushServer.one()::accountFile);
        settings.add("kalanso.fcm.url", PushServer.one()::url);
        settings.add("kalanso.public.url", () -> "https://ecole.example.org");
    }

    /** Every letter that has come to this address, oldest first. */
    protected static List<MimeMessage> letters(String address) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(letter -> isTo(letter, address))
                .toList();
    }

    /** Waits until there are so many letters to this address. @return the last of them, as text */
    protected static String letter(String address, int nth) {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (letters(address).size() < nth && System.nanoTime() < until) MAIL.waitForIncomingEmail(200, 1_000_000);
        return text(letters(address).get(nth - 1));
    }

    protected static String subject(String address, int nth) throws MessagingException {
        letter(address, nth);
        return letters(address).get(nth - 1).getSubject();
    }

    /** The way inside the program to which the letter's link leads. */
    protected static String link(String letter) {
        var link = LINK.matcher(letter);
        if (!link.find()) throw new AssertionError("no link in: " + letter);
        return link.group(1);
    }

    /** The letter's six digits. */
    protected static String code(String letter) {
        var code = CODE.matcher(letter);
        if (!code.find()) throw new AssertionError("no code in: " + letter);
        return code.group(1) + code.group(2);
    }

    private static boolean isTo(MimeMessage letter, String address) {
        try {
            return letter.getAllRecipients()[0].toString().equalsIgnoreCase(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage letter) {
        try {
            return String.valueOf(letter.getContent());
        } catch (MessagingException | java.io.IOException e) {
            return GreenMailUtil.getBody(letter);
        }
    }
}
