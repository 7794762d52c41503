package org.kalanso.accounts.passkey;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.accounts.factor.RecoveryCodes;
import org.kalanso.accounts.proof.OwnerLetter;
import org.kalanso.accounts.secret.PresentSecret;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.problem.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Shows, names and removes the caller's passkeys. What they call them stays out of the journal: it may name somebody. */
@Service
class KeepPasskeys {
    private final PasskeyStore store;
    private final PresentSecret secret;
    private final RecoveryCodes codes;
    private final OwnerLetter letters;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    KeepPasskeys(
            PasskeyStore store,
            PresentSecret secret,
            RecoveryCodes codes,
            OwnerLetter letters,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.store = store;
        this.secret = secret;
        this.codes = codes;
        this.letters = letters;
        this.events = events;
        this.transaction = transaction;
    }

    List<Passkey> mine(Caller caller) {
        return store.mine(caller.person());
    }

    /** @throws Problem 404 for somebody else's */
    Passkey one(Caller caller, UUID id) {
        return store.mine(caller.person()).stream()
                .filter(passkey -> passkey.id().equals(id))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    Passkey rename(Caller caller, UUID id, @Nullable String label) {
        one(caller, id);
        var errors = new FieldErrors();
        String called = errors.text("label", label, AddPasskey.LABEL);
        errors.refuse();
        transaction.executeWithoutResult(status -> {
            if (!store.rename(caller.person(), id, called)) throw Problem.notFound();
            events.publishEvent(Recorded.by(caller, "passkey.renamed", "passkey", id, null, null));
        });
        return one(caller, id);
    }

    /** @throws Problem 404 for somebody else's; 409 {@code accounts.last-way} when nothing else would let the person in */
    void remove(Caller caller, UUID id) {
        String label = Objects.requireNonNull(transaction.execute(status -> {
            store.lock(caller.person());
            Passkey passkey = one(caller, id);
            boolean last = store.of(caller.person()).size() == 1;
            if (last && secret.kind(caller.person()).isEmpty()) throw AccountsProblem.lastWay();
            store.remove(caller.person(), id);
            codes.endWithoutFactor(caller.person());
            events.publishEvent(Recorded.by(caller, "passkey.removed", "passkey", id, null, null));
            return passkey.label();
        }));
        letters.tell(caller.person(), "passkey.removed-letter", label);
    }
}
