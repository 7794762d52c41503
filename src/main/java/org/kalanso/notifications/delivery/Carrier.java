package org.kalanso.notifications.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.Accounts;
import org.kalanso.notifications.push.PushChannel;
import org.kalanso.notifications.push.PushRefused;
import org.kalanso.notifications.sms.SmsChannel;
import org.kalanso.notifications.sms.SmsRefused;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** Hands letters over and writes down what became of each. Given up after the fourth try, 60·2ⁿ seconds lie between two. */
@Component
class Carrier {
    private static final int MOST_TRIES = 4;
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private final DeliveryStore store;
    private final Post post;
    private final SmsChannel sms;
    private final PushChannel push;
    private final Accounts accounts;
    private final LetterWords words;
    private final Clock clock;

    Carrier(
            DeliveryStore store,
            Post post,
            SmsChannel sms,
            PushChannel push,
            Accounts accounts,
            LetterWords words,
            Clock clock) {
        this.store = store;
        this.post = post;
        this.sms = sms;
        this.push = push;
        this.accounts = accounts;
        this.words = words;
        this.clock = clock;
    }

    /** @return whether it left */
    boolean carry(DeliveryStore.Waiting letter) {
        return switch (letter.channel()) {
            case EMAIL -> mail(List.of(letter));
            case SMS -> text(letter);
            case PUSH -> push(letter);
        };
    }

    /** One letter for all of them: they are for one person. */
    boolean mail(List<DeliveryStore.Waiting> letters) {
        var recipient = accounts.recipient(letters.getFirst().to());
        if (recipient.isEmpty()) {
            letters.forEach(letter -> store.ended(letter.id(), "NO_CHANNEL", "no-address"));
            return false;
        }
        try {
            var to = recipient.get();
            boolean alone = letters.size() == 1;
            post.send(
                    to.email(),
                    words.digestSubject(letters, to.locale()),
                    alone ? words.letter(letters.getFirst(), to) : words.digest(letters, to));
            letters.forEach(letter -> store.sent(letter.id(), 0, null));
            return true;
        } catch (MailException refused) {
            letters.forEach(letter -> again(letter, refused.getClass().getSimpleName()));
            return false;
        }
    }

    private boolean text(DeliveryStore.Waiting letter) {
        var recipient = accounts.textRecipient(letter.to());
        if (recipient.isEmpty()) {
            store.ended(letter.id(), "NO_CHANNEL", "no-phone");
            return false;
        }
        try {
            var to = recipient.get();
            var receipt = sms.send(to.phone(), words.textMessage(letter, to.locale()));
            store.sent(letter.id(), receipt.segments(), receipt.number());
            return true;
        } catch (SmsRefused refused) {
            refused(letter, refused);
            return false;
        }
    }

    private boolean push(DeliveryStore.Waiting letter) {
        var locale = accounts.language(letter.to());
        if (letter.device() == null || locale.isEmpty()) {
            store.ended(letter.id(), "NO_CHANNEL", "no-device");
            return false;
        }
        try {
            String number = push.send(letter.device(), words.pushed(letter, locale.get()));
            store.sent(letter.id(), 0, number.isEmpty() ? null : number);
            return true;
        } catch (PushRefused refused) {
            switch (refused.kind()) {
                case GONE -> store.ended(letter.id(), "NO_CHANNEL", "no-device");
                case DEVICE -> store.ended(letter.id(), "FAILED", "push-" + refused.code());
                case LATER, ACCOUNT -> again(letter, "push-" + refused.code(), refused.after());
            }
            return false;
        }
    }

    private void refused(DeliveryStore.Waiting letter, SmsRefused refused) {
        boolean spentForToday =
                refused.kind() == SmsRefused.Kind.BUDGET && refused.code().equals("day");
        if (spentForToday) store.later(letter.id(), tomorrow(), "sms-day", false);
        else if (refused.kind() == SmsRefused.Kind.NUMBER || refused.kind() == SmsRefused.Kind.BUDGET)
            store.ended(letter.id(), "FAILED", "sms-" + refused.code());
        else again(letter, "sms-" + refused.code());
    }

    private void again(DeliveryStore.Waiting letter, String why) {
        again(letter, why, null);
    }

    /** @param asked how long the other side wants to be left in peace: not sooner than that */
    private void again(DeliveryStore.Waiting letter, String why, @Nullable Duration asked) {
        if (letter.attempts() + 1 >= MOST_TRIES) store.ended(letter.id(), "FAILED", why);
        else {
            Duration wait = Duration.ofSeconds(60L << letter.attempts());
            Instant due = clock.instant().plus(asked != null && asked.compareTo(wait) > 0 ? asked : wait);
            store.later(letter.id(), due, why, true);
        }
    }

    private Instant tomorrow() {
        return clock.instant().atZone(ZoneOffset.UTC).plusDays(1).with(MORNING).toInstant();
    }
}
