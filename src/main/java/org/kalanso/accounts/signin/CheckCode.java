package org.kalanso.accounts.signin;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.accounts.SignInName;
import org.kalanso.accounts.person.PersonStore;
import org.kalanso.accounts.person.PhoneStore;
import org.kalanso.accounts.person.SignInNameStore;
import org.kalanso.accounts.proof.Proof;
import org.kalanso.accounts.proof.Proofs;
import org.kalanso.accounts.proof.Purpose;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.FieldErrors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether a code is the one that went to a phone. A right one is still unused until {@link #use}. */
@Service
class CheckCode {
    private final AskCode ask;
    private final PhoneStore phones;
    private final PersonStore persons;
    private final SignInNameStore names;
    private final Proofs proofs;
    private final Throttle throttle;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    CheckCode(
            AskCode ask,
            PhoneStore phones,
            PersonStore persons,
            SignInNameStore names,
            Proofs proofs,
            Throttle throttle,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.ask = ask;
        this.phones = phones;
        this.persons = persons;
        this.names = names;
        this.proofs = proofs;
        this.throttle = throttle;
        this.events = events;
        this.transaction = transaction;
    }

    /** @throws org.kalanso.platform.problem.Problem 422 on {@code code}, the same where there is nobody of that phone */
    Proof check(@Nullable String phone, @Nullable String code) {
        var errors = new FieldErrors();
        String digits = errors.text("code", code, 20);
        Set<String> meant = ask.meant(phone, errors);
        String subject = String.join(",", meant);
        throttle.take(Limit.CODE, subject);
        // looked up again: whoever has lost the phone or the role since has lost the code
        List<PersonId> owners = phones.letInByCode(meant).stream()
                .map(PhoneStore.Owner::person)
                .distinct()
                .toList();
        Proof proof = proofs.ofCode(owners, Purpose.SIGN_IN, digits)
                .filter(found -> meant.contains(found.address()))
                .orElseThrow(AccountsProblem::wrongCode);
        throttle.forget(Limit.CODE, subject);
        return proof;
    }

    /**
     * Once. The phone is theirs, as a school had said or they had: from now on they sign in with it.
     *
     * @throws org.kalanso.platform.problem.Problem 422 on {@code code} when somebody else was quicker
     */
    void use(Proof proof) {
        transaction.executeWithoutResult(status -> {
            if (!proofs.use(proof)) throw AccountsProblem.wrongCode();
            // a phone may be two persons': it is always free
            names.addIfFree(proof.person(), SignInName.phone(proof.address()));
            if (persons.textRecipient(proof.person()).isEmpty()) confirm(proof);
        });
    }

    private void confirm(Proof proof) {
        persons.confirmPhone(proof.person(), proof.address());
        events.publishEvent(new Recorded(
                null,
                proof.person(),
                "person.phone-confirmed",
                "person",
                proof.person().toString(),
                null,
                null));
    }
}
