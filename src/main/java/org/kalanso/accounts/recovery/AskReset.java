package org.kalanso.accounts.recovery;

import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.accounts.SecretDelivery;
import org.kalanso.accounts.SecretTexts;
import org.kalanso.accounts.proof.LetterQueue;
import org.kalanso.accounts.signin.Limit;
import org.kalanso.accounts.signin.Throttle;
import org.kalanso.accounts.signin.WhoIsMeant;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.FieldErrors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Somebody has forgotten their password. Whether there is such a person is looked at after the answer. */
@Service
class AskReset {
    /** Father and mother with one phone each get their own letter; more than this is no family. */
    private static final int MOST = 4;

    private final WhoIsMeant who;
    private final ResetLetter letter;
    private final ResetText text;
    private final Throttle throttle;
    private final LetterQueue queue;
    private final ObjectProvider<SecretDelivery> delivery;
    private final ObjectProvider<SecretTexts> texts;

    AskReset(
            WhoIsMeant who,
            ResetLetter letter,
            ResetText text,
            Throttle throttle,
            LetterQueue queue,
            ObjectProvider<SecretDelivery> delivery,
            ObjectProvider<SecretTexts> texts) {
        this.who = who;
        this.letter = letter;
        this.text = text;
        this.throttle = throttle;
        this.queue = queue;
        this.delivery = delivery;
        this.texts = texts;
    }

    /**
     * @param name what they sign in with
     * @param address the network address the request came from
     * @throws org.kalanso.platform.problem.Problem 409 where this installation sends neither letters nor text messages; 429 after too many
     */
    void ask(@Nullable String name, String address) {
        var errors = new FieldErrors();
        String typed = errors.text("identifier", name, 254);
        errors.refuse();
        if (!isPossible()) throw AccountsProblem.noMail();
        throttle.take(Limit.LETTER_ADDRESS, address);
        throttle.take(Limit.LETTER_NAME, typed);
        queue.later(() -> who.persons(typed).stream().limit(MOST).forEach(this::send));
    }

    /** A letter where there is an address, otherwise a text message. */
    private void send(PersonId person) {
        delivery.stream()
                .filter(SecretDelivery::isOpen)
                .forEach(channel -> letter.to(person).ifPresent(channel::deliver));
        texts.stream()
                .filter(SecretTexts::isOpen)
                .forEach(channel -> text.to(person).ifPresent(channel::deliver));
    }

    boolean isPossible() {
        return delivery.stream().anyMatch(SecretDelivery::isOpen)
                || texts.stream().anyMatch(SecretTexts::isOpen);
    }
}
