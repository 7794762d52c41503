package org.kalanso.accounts;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.kalanso.notifications.sms.SmsSimulator;
import org.kalanso.notifications.sms.SmsText;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.springframework.beans.factory.annotation.Autowired;

/** The program with a gateway for text messages that sends none, whose messages the tests read. */
public abstract class TextedTest extends MailedTest {
    private static final Pattern CODE = Pattern.compile("\\b([0-9]{3}) ([0-9]{3})\\b");
    private static final AtomicInteger NUMBER = new AtomicInteger((int) (System.nanoTime() / 1_000 % 9_000_000));

    @Autowired
    protected SmsSimulator sms;

    @BeforeEach
    void nobodyHasAskedYet() {
        sql.sql("delete from accounts.failed_attempt").update();
    }

    /** A number of Guinea nobody else has, in E.164. */
    protected static String newPhone() {
        return "+22462" + String.format("%07d", NUMBER.incrementAndGet() % 10_000_000);
    }

    /** A parent as the school has entered them: with a phone, without e-mail or password. */
    protected PersonId parent(String given, String phone) {
        PersonId parent = accounts.create(NewPerson.named("Diallo", given));
        accounts.grant(parent, school, Role.GUARDIAN, null);
        accounts.reachAt(parent, null, phone);
        return parent;
    }

    /** Waits until so many messages came to this phone. @return the last of them */
    protected String text(String phone, int nth) {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (sms.takenFor(phone).size() < nth && System.nanoTime() < until) Thread.onSpinWait();
        return sms.takenFor(phone).get(nth - 1).text();
    }

    /** Waits until all that was asked for before has been prepared: then what has not come will not come. */
    protected List<SmsText> allTexts(String phone) {
        String last = newPhone();
        PersonId marker = parent("Marqueur", last);
        stranger().json("POST", "/api/v1/otp/send", java.util.Map.of("phone", last));
        text(last, 1);
        sql.sql("update accounts.person set active = false where id = :id")
                .param("id", marker.value())
                .update();
        return sms.takenFor(phone);
    }

    protected static String digits(String text) {
        var code = CODE.matcher(text);
        if (!code.find()) throw new AssertionError("no code in: " + text);
        return code.group(1) + code.group(2);
    }

    /** Six digits that are not these. */
    protected static String other(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }
}
