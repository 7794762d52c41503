package org.kalanso.accounts.contact;

import java.util.List;
import java.util.Locale;
import org.kalanso.accounts.SecretTexts;
import org.kalanso.accounts.proof.LetterQueue;
import org.kalanso.accounts.proof.Proofs;
import org.kalanso.accounts.proof.Purpose;
import org.kalanso.platform.ids.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The code by which somebody shows that a phone is theirs. */
@Component
class ConfirmationText {
    private final Proofs proofs;
    private final LetterQueue queue;
    private final ObjectProvider<SecretTexts> texts;

    ConfirmationText(Proofs proofs, LetterQueue queue, ObjectProvider<SecretTexts> texts) {
        this.proofs = proofs;
        this.queue = queue;
        this.texts = texts;
    }

    /** Where not, only the school can confirm. */
    boolean isPossible() {
        return texts.stream().anyMatch(SecretTexts::isOpen);
    }

    /** @param phone E.164 */
    void send(PersonId person, String phone, Locale locale) {
        queue.later(() -> {
            var made = proofs.make(person, Purpose.PHONE, phone);
            texts.forEach(channel -> channel.deliver(
                    new SecretTexts.Text(phone, locale, "contact.phone-text", List.of(made.codeInGroups()))));
        });
    }
}
