package org.kalanso.notifications.delivery;

import java.util.List;
import java.util.Locale;
import org.kalanso.accounts.Recipient;
import org.kalanso.notifications.push.PushMessage;
import org.kalanso.platform.text.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What letters and text messages say. */
@Component
class LetterWords {
    private final Messages messages;
    private final String publicUrl;

    LetterWords(Messages messages, @Value("${kalanso.public.url:}") String publicUrl) {
        this.messages = messages;
        this.publicUrl = publicUrl;
    }

    String subject(DeliveryStore.Waiting letter, Locale locale) {
        return messages.get(
                locale, "notice." + letter.kind() + ".title", letter.args().toArray());
    }

    String letter(DeliveryStore.Waiting letter, Recipient to) {
        Locale locale = to.locale();
        return messages.get(locale, "letter.greeting", to.name()) + "\n\n" + body(letter, locale) + closing(locale);
    }

    String digestSubject(List<DeliveryStore.Waiting> letters, Locale locale) {
        return letters.size() == 1
                ? subject(letters.getFirst(), locale)
                : messages.get(locale, "letter.digest-subject", letters.size());
    }

    /** Several notices in one letter, oldest first. */
    String digest(List<DeliveryStore.Waiting> letters, Recipient to) {
        Locale locale = to.locale();
        var text = new StringBuilder(messages.get(locale, "letter.greeting", to.name()));
        for (var letter : letters)
            text.append("\n\n* ").append(subject(letter, locale)).append("\n\n").append(body(letter, locale));
        return text.append(closing(locale)).toString();
    }

    /** Short: the title, and where to read on. */
    String textMessage(DeliveryStore.Waiting letter, Locale locale) {
        String title = subject(letter, locale);
        return letter.link() == null || publicUrl.isBlank() ? title : title + " " + publicUrl + letter.link();
    }

    /** Title and text; where it leads the device opens. */
    PushMessage pushed(DeliveryStore.Waiting letter, Locale locale) {
        String text = messages.get(
                locale, "notice." + letter.kind() + ".text", letter.args().toArray());
        return new PushMessage(letter.notice(), subject(letter, locale), text, letter.link());
    }

    private String body(DeliveryStore.Waiting letter, Locale locale) {
        String text = messages.get(
                locale, "notice." + letter.kind() + ".text", letter.args().toArray());
        return letter.link() == null || publicUrl.isBlank()
                ? text
                : text + "\n\n" + messages.get(locale, "letter.link", publicUrl + letter.link());
    }

    private String closing(Locale locale) {
        return "\n\n-- \n" + messages.get(locale, "letter.closing");
    }
}
