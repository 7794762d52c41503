package org.kalanso.accounts.recovery;

import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.accounts.SecretDelivery;
import org.kalanso.accounts.proof.LetterQueue;
import org.kalanso.accounts.signin.Limit;
import org.kalanso.accounts.signin.Throttle;
import org.kalanso.accounts.signin.WhoIsMeant;
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
    private final Throttle throttle;
    private final LetterQueue queue;
    private final ObjectProvider<SecretDelivery> delivery;

    AskReset(
            WhoIsMeant who,
            ResetLetter letter,
            Throttle throttle,
            LetterQueue queue,
            ObjectProvider<SecretDelivery> delivery) {
        this.who = who;
        this.letter = letter;
        this.throttle = throttle;
        this.queue = queue;
        this.delivery = delivery;
    }

    /**
     * @param name what they sign in with
     * @param address the network address the request came from
     * @throws org.kalanso.platform.problem.Problem 409 where this installation sends no letters; 429 after too many
     */
    void ask(@Nullable String name, String address) {
        var errors = new FieldErrors();
        String typed = errors.text("identifier", name, 254);
        errors.refuse();
        if (!letters()) throw AccountsProblem.noMail();
        throttle.take(Limit.LETTER_ADDRESS, address);
        throttle.take(Limit.LETTER_NAME, typed);
        queue.later(() -> who.persons(typed).stream()
                .limit(MOST)
                .forEach(person -> delivery.forEach(channel -> letter.to(person).ifPresent(channel::deliver))));
    }

    boolean letters() {
        return delivery.stream().anyMatch(SecretDelivery::isOpen);
    }
}
