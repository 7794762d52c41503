package org.kalanso.accounts.signin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.accounts.secret.CredentialStore;
import org.kalanso.accounts.secret.SecretHasher;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides whether somebody is who they say. An unknown name, a wrong secret and a deactivated account take the same way
 * through limits and hashing and get the same answer.
 */
@Service
class CheckSignIn {
    /** More persons of one name than this, and the school has to be said: each costs a hash. */
    private static final int MOST_HOLDERS = 4;

    private final HolderStore holders;
    private final SecretHasher hasher;
    private final CredentialStore credentials;
    private final Attempts attempts;
    private final WhoIsMeant who;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    CheckSignIn(
            HolderStore holders,
            SecretHasher hasher,
            CredentialStore credentials,
            Attempts attempts,
            WhoIsMeant who,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.holders = holders;
        this.hasher = hasher;
        this.credentials = credentials;
        this.attempts = attempts;
        this.who = who;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * @param holder null only where it is doubted and wrong
     * @param doubted a code is asked for besides, whether or not it was right
     */
    record Checked(@Nullable Holder holder, boolean doubted) {
        /** Whoever it is; somebody who doesn't exist where it was wrong. */
        PersonId person() {
            return holder == null ? PersonId.newId() : holder.person();
        }

        /** Null where it was wrong. */
        @Nullable
        PersonId owner() {
            return holder == null ? null : holder.person();
        }

        @Nullable
        SchoolId school() {
            return holder == null ? null : holder.school();
        }
    }

    /** @throws org.kalanso.platform.problem.Problem 401 or 429, see {@link AccountsProblem}; 422 when the school must be said */
    Checked check(Claim claim) {
        var kind = claim.secret().matches("[0-9]{6}") ? CredentialStore.Kind.PIN : CredentialStore.Kind.PASSWORD;
        var names = who.names(claim.name(), claim.school());
        List<Holder> found = names.isEmpty() ? List.of() : holders.find(names, kind);
        if (found.size() > MOST_HOLDERS) throw AccountsProblem.whichSchool();
        var begun = attempts.begin(claim, found, kind);
        List<Holder> right = found.stream()
                .filter(holder -> hasher.matches(claim.secret(), holder.hash()))
                .toList();
        if (found.isEmpty()) hasher.matches(claim.secret(), null);
        if (begun.doubted()) return doubted(found, right);
        if (right.isEmpty()) throw refused(found);
        attempts.succeeded(begun.counters());
        if (right.size() > 1) throw AccountsProblem.whichSchool();
        renew(right.getFirst(), kind, claim.secret());
        return new Checked(right.getFirst(), false);
    }

    /** What was counted stays counted: a sign-in that isn't finished proves nothing. */
    private Checked doubted(List<Holder> found, List<Holder> right) {
        if (right.size() == 1) return new Checked(right.getFirst(), true);
        if (right.isEmpty()) record(found);
        return new Checked(null, true);
    }

    /** What was typed is not written down: it may have been a secret in the wrong field. */
    private RuntimeException refused(List<Holder> found) {
        record(found);
        return AccountsProblem.wrongSignIn();
    }

    private void record(List<Holder> found) {
        @Nullable Holder only = found.size() == 1 ? found.getFirst() : null;
        transaction.executeWithoutResult(status -> events.publishEvent(new Recorded(
                null,
                null,
                "sign-in.refused",
                "person",
                only == null ? "" : only.person().toString(),
                null,
                null)));
    }

    /** A hash made with yesterday's parameters is replaced while the secret is at hand. */
    private void renew(Holder holder, CredentialStore.Kind kind, String secret) {
        if (holder.hash() != null && hasher.outdated(holder.hash()))
            credentials.put(kind, Map.of(holder.person(), hasher.hash(secret)));
    }
}
