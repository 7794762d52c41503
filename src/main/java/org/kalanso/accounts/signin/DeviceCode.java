package org.kalanso.accounts.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.accounts.SecretTexts;
import org.kalanso.accounts.factor.SecondFactor;
import org.kalanso.accounts.person.PhoneStore;
import org.kalanso.accounts.proof.LetterQueue;
import org.kalanso.accounts.proof.OwnerLetter;
import org.kalanso.accounts.proof.Proofs;
import org.kalanso.accounts.proof.Purpose;
import org.kalanso.platform.ids.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * While many guess from everywhere, a password from a place nobody knows is proved by a code besides: to the owner's address,
 * or to their phone. Whoever has a second factor uses that. Right and wrong passwords get the same answer, so that a list of
 * stolen ones can't even be checked.
 */
@Component
class DeviceCode {
    private final SecondFactor factor;
    private final PhoneStore phones;
    private final Proofs proofs;
    private final OwnerLetter letters;
    private final LetterQueue queue;
    private final Throttle throttle;
    private final ObjectProvider<SecretTexts> texts;

    DeviceCode(
            SecondFactor factor,
            PhoneStore phones,
            Proofs proofs,
            OwnerLetter letters,
            LetterQueue queue,
            Throttle throttle,
            ObjectProvider<SecretTexts> texts) {
        this.factor = factor;
        this.phones = phones;
        this.proofs = proofs;
        this.letters = letters;
        this.queue = queue;
        this.throttle = throttle;
        this.texts = texts;
    }

    /** After the answer. @param owner null where the password was wrong: nothing is sent then, and nobody can tell */
    void send(@Nullable PersonId owner) {
        queue.later(() -> {
            if (owner == null || factor.isOn(owner)) return;
            if (!throttle.allows(Limit.LETTER_NAME, "device " + owner)) return;
            if (letters.reaches(owner))
                letters.tell(
                        owner,
                        "signin.device-letter",
                        proofs.make(owner, Purpose.DEVICE, "").codeInGroups());
            else phones.signsInWith(owner).ifPresent(this::text);
        });
    }

    private void text(PhoneStore.Owner owner) {
        var made = proofs.make(owner.person(), Purpose.DEVICE, owner.phone());
        texts.forEach(channel -> channel.deliver(new SecretTexts.Text(
                owner.phone(), owner.locale(), "signin.device-text", List.of(made.codeInGroups()))));
    }

    /**
     * @param person somebody who doesn't exist where the password was wrong
     * @throws org.kalanso.platform.problem.Problem 401 {@code accounts.wrong-otp}; 429 after too many
     */
    void demand(PersonId person, @Nullable String code) {
        if (factor.isOn(person)) {
            factor.demand(person, code);
            return;
        }
        throttle.take(Limit.OTP, person.toString());
        var proof = proofs.ofCode(List.of(person), Purpose.DEVICE, code == null ? "" : code);
        if (proof.isEmpty() || !proofs.use(proof.get())) throw AccountsProblem.wrongOtp();
        throttle.forget(Limit.OTP, person.toString());
    }
}
