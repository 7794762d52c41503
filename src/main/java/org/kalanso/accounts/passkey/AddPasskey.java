package org.kalanso.accounts.passkey;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.accounts.factor.RecoveryCodes;
import org.kalanso.accounts.factor.SecondFactor;
import org.kalanso.accounts.proof.OwnerLetter;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.problem.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a passkey one of the caller's. Their recent proof was asked for at the door. */
@Service
class AddPasskey {
    static final int MOST = 20;
    static final int LABEL = 60;

    /** @param recoveryCodes told once, with the first factor; empty for a further one */
    record Added(Passkey passkey, List<String> recoveryCodes) {
        @Override
        public String toString() {
            return "Added[" + passkey.id() + "]";
        }
    }

    private final ChallengeStore challenges;
    private final PasskeyStore store;
    private final PasskeyCheck check;
    private final SecondFactor factor;
    private final RecoveryCodes codes;
    private final OwnerLetter letters;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    AddPasskey(
            ChallengeStore challenges,
            PasskeyStore store,
            PasskeyCheck check,
            SecondFactor factor,
            RecoveryCodes codes,
            OwnerLetter letters,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.challenges = challenges;
        this.store = store;
        this.check = check;
        this.factor = factor;
        this.codes = codes;
        this.letters = letters;
        this.events = events;
        this.transaction = transaction;
    }

    AskedForKey begin(Caller caller) {
        var person = caller.person();
        return check.toMake(
                challenges.make(ChallengeStore.Purpose.ADD, person),
                new AskedForKey.User(Credential.text(store.handle(person)), caller.name(), caller.name()),
                store.of(person).stream().map(AskedOfKey.Known::of).toList());
    }

    /**
     * @param label what its owner calls it
     * @throws org.kalanso.platform.problem.Problem 422 on {@code credential} when it does not hold; 409 when it is
     *     registered already, or there are twenty
     */
    Added finish(Caller caller, @Nullable String label, Credential credential) {
        var errors = new FieldErrors();
        String called = errors.text("label", label, LABEL);
        errors.refuse();
        var row = made(caller, credential);
        try {
            var added = Objects.requireNonNull(transaction.execute(status -> keep(caller, called, row)));
            letters.tell(caller.person(), "passkey.added-letter", called);
            return added;
        } catch (DuplicateKeyException twice) {
            throw AccountsProblem.passkeyKnown();
        }
    }

    private PasskeyStore.Row made(Caller caller, Credential credential) {
        try {
            var taken = challenges.take(credential.challenge(), ChallengeStore.Purpose.ADD);
            if (taken.isPresent() && caller.person().equals(taken.get().person()))
                return check.made(credential, caller.person());
        } catch (Problem refused) {
            // said below: the caller is signed in, what is wrong is what they sent
        }
        throw AccountsProblem.passkeyNotTaken();
    }

    private Added keep(Caller caller, String label, PasskeyStore.Row row) {
        store.lock(caller.person());
        if (store.of(caller.person()).size() >= MOST) throw AccountsProblem.passkeysFull(MOST);
        boolean first = !factor.isOn(caller.person());
        store.insert(row, label);
        events.publishEvent(Recorded.by(caller, "passkey.added", "passkey", row.id(), null, null));
        Passkey shown = store.mine(caller.person()).stream()
                .filter(each -> each.id().equals(row.id()))
                .findFirst()
                .orElseThrow();
        return new Added(shown, first ? codes.renew(caller.person()) : List.of());
    }
}
