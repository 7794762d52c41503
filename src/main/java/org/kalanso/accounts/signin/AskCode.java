package org.kalanso.accounts.signin;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.accounts.SecretTexts;
import org.kalanso.accounts.person.PhoneStore;
import org.kalanso.accounts.proof.LetterQueue;
import org.kalanso.accounts.proof.Proofs;
import org.kalanso.accounts.proof.Purpose;
import org.kalanso.platform.problem.FieldErrors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Somebody wants to sign in by a code to their phone. Whether there is such a person is looked at after the answer. */
@Service
class AskCode {
    /** Father and mother with one phone each get their own code; more than this is no family. */
    private static final int MOST = 4;

    private static final int LONGEST_NAME = 40;

    private final WhoIsMeant who;
    private final PhoneStore phones;
    private final Proofs proofs;
    private final Throttle throttle;
    private final LetterQueue queue;
    private final ObjectProvider<SecretTexts> texts;

    AskCode(
            WhoIsMeant who,
            PhoneStore phones,
            Proofs proofs,
            Throttle throttle,
            LetterQueue queue,
            ObjectProvider<SecretTexts> texts) {
        this.who = who;
        this.phones = phones;
        this.proofs = proofs;
        this.throttle = throttle;
        this.queue = queue;
        this.texts = texts;
    }

    /** Is there a gateway? Where not, nobody is offered a code. */
    boolean isPossible() {
        return texts.stream().anyMatch(SecretTexts::isOpen);
    }

    /**
     * @param phone national or international
     * @param address the network address the request came from
     * @throws org.kalanso.platform.problem.Problem 409 where this installation sends no text messages; 429 after too many
     */
    void ask(@Nullable String phone, String address) {
        Set<String> meant = meant(phone, new FieldErrors());
        if (!isPossible()) throw AccountsProblem.noTexts();
        throttle.take(Limit.SMS_ADDRESS, address);
        throttle.take(Limit.SMS_PHONE, String.join(",", meant));
        queue.later(() -> phones.letInByCode(meant).stream().limit(MOST).forEach(this::send));
    }

    /** The numbers that the digits make in the installation's countries, in E.164. */
    Set<String> meant(@Nullable String phone, FieldErrors errors) {
        Set<String> meant = who.phones(errors.text("phone", phone, 40));
        if (errors.none() && meant.isEmpty()) errors.add("phone", "accounts.phone-form");
        errors.refuse();
        return meant;
    }

    /** So that the whole text stays one message. */
    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME).strip() + ".";
    }

    private void send(PhoneStore.Owner owner) {
        // the same number typed in several ways is one phone, and one purse
        if (!throttle.allows(Limit.SMS_PHONE, owner.person() + " " + owner.phone())) return;
        var made = proofs.make(owner.person(), Purpose.SIGN_IN, owner.phone());
        texts.forEach(channel -> channel.deliver(new SecretTexts.Text(
                owner.phone(),
                owner.locale(),
                "signin.code-text",
                List.of(shortened(owner.name()), made.codeInGroups()))));
    }
}
