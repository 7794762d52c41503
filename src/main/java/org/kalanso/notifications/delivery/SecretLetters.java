package org.kalanso.notifications.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kalanso.accounts.SecretDelivery;
import org.kalanso.platform.text.Messages;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** Letters with a one-time link or a code: handed to the mail server at once, never written down. */
@Component
class SecretLetters implements SecretDelivery {
    private final Post post;
    private final DeliveryStore store;
    private final Messages messages;

    SecretLetters(Post post, DeliveryStore store, Messages messages) {
        this.post = post;
        this.store = store;
        this.messages = messages;
    }

    @Override
    public boolean isOpen() {
        return post.isOpen();
    }

    @Override
    public boolean deliver(Letter letter) {
        if (!post.isOpen()) return false;
        try {
            post.send(letter.email(), messages.get(letter.locale(), letter.what() + ".subject"), text(letter));
            store.secretLetter(letter.what(), true, null);
            return true;
        } catch (MailException refused) {
            // its message may repeat the address: the class says enough
            store.secretLetter(letter.what(), false, refused.getClass().getSimpleName());
            return false;
        }
    }

    private String text(Letter letter) {
        Locale locale = letter.locale();
        List<Object> named = new ArrayList<>();
        named.add(letter.name());
        named.addAll(letter.values());
        return messages.get(locale, letter.what() + ".text", named.toArray()) + "\n\n-- \n"
                + messages.get(locale, "letter.closing");
    }
}
