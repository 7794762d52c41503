package org.kalanso.notifications.delivery;

import java.util.Locale;
import org.kalanso.accounts.Accounts;
import org.kalanso.accounts.Recipient;
import org.kalanso.platform.jobs.JobRun;
import org.kalanso.platform.jobs.JobWork;
import org.kalanso.platform.text.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends every letter that waits. When the mail server fails, the job is tried again; a letter is given up after its fourth try. */
@Component
class SendLetters implements JobWork<SendLetters.Waiting> {
    static final String KIND = "notifications.send";
    private static final int MOST_TRIES = 4;
    private static final int AT_ONCE = 20;

    /** Nothing to know: whatever waits is sent. */
    record Waiting() {}

    /** How many left, and how many wait for the next try. */
    record Sent(int sent, int waiting) {}

    private final DeliveryStore store;
    private final Post post;
    private final Accounts accounts;
    private final Messages messages;
    private final TransactionTemplate transaction;
    private final String publicUrl;

    SendLetters(
            DeliveryStore store,
            Post post,
            Accounts accounts,
            Messages messages,
            TransactionTemplate transaction,
            @Value("${kalanso.public.url:}") String publicUrl) {
        this.store = store;
        this.post = post;
        this.accounts = accounts;
        this.messages = messages;
        this.transaction = transaction;
        this.publicUrl = publicUrl;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Waiting> payload() {
        return Waiting.class;
    }

    @Override
    public Object run(Waiting waiting, JobRun run) {
        int sent = 0;
        int failed = 0;
        while (true) {
            Batch batch = transaction.execute(status -> sendSome());
            if (batch == null || batch.taken() == 0) break;
            for (int i = 0; i < batch.taken(); i++) run.step();
            sent += batch.sent();
            failed += batch.failed();
            if (batch.failed() > 0)
                throw new IllegalStateException(failed + " letters were not taken by the mail server");
        }
        return new Sent(sent, failed);
    }

    private record Batch(int taken, int sent, int failed) {}

    /** One transaction: what it took is either marked as sent or waits on. */
    private Batch sendSome() {
        var letters = store.take(AT_ONCE);
        int sent = 0;
        int failed = 0;
        for (var letter : letters) {
            var recipient = accounts.recipient(letter.to());
            if (recipient.isEmpty()) store.ended(letter.id(), "NO_CHANNEL", "no e-mail address");
            else if (send(letter, recipient.get())) sent++;
            else failed++;
        }
        return new Batch(letters.size(), sent, failed);
    }

    private boolean send(DeliveryStore.Waiting letter, Recipient to) {
        try {
            Locale locale = to.locale();
            post.send(
                    to.email(),
                    messages.get(
                            locale,
                            "notice." + letter.kind() + ".title",
                            letter.args().toArray()),
                    text(letter, to, locale));
            store.sent(letter.id());
            return true;
        } catch (MailException refused) {
            String why = refused.getClass().getSimpleName();
            if (letter.attempts() + 1 >= MOST_TRIES) store.ended(letter.id(), "FAILED", why);
            else store.triedInVain(letter.id(), why);
            return letter.attempts() + 1 >= MOST_TRIES;
        }
    }

    private String text(DeliveryStore.Waiting letter, Recipient to, Locale locale) {
        var text = new StringBuilder(messages.get(locale, "letter.greeting", to.name())).append("\n\n");
        text.append(messages.get(
                locale, "notice." + letter.kind() + ".text", letter.args().toArray()));
        if (letter.link() != null && !publicUrl.isBlank())
            text.append("\n\n").append(messages.get(locale, "letter.link", publicUrl + letter.link()));
        return text.append("\n\n-- \n")
                .append(messages.get(locale, "letter.closing"))
                .toString();
    }
}
