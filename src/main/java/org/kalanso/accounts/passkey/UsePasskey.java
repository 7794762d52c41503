package org.kalanso.accounts.passkey;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.accounts.proof.OwnerLetter;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks a passkey to sign, and believes it when it did. Whatever is wrong, strangers get the same answer. */
@Service
public class UsePasskey {
    static final String VERIFIED = "required";

    private final ChallengeStore challenges;
    private final PasskeyStore store;
    private final PasskeyCheck check;
    private final RelyingParty party;
    private final OwnerLetter letters;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    UsePasskey(
            ChallengeStore challenges,
            PasskeyStore store,
            PasskeyCheck check,
            RelyingParty party,
            OwnerLetter letters,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.challenges = challenges;
        this.store = store;
        this.check = check;
        this.party = party;
        this.letters = letters;
        this.events = events;
        this.transaction = transaction;
    }

    public boolean has(PersonId person) {
        return !store.of(person).isEmpty();
    }

    /** @param person who has shown their password already; null when nobody has */
    public AskedOfKey toSignIn(@Nullable PersonId person) {
        return asked(ChallengeStore.Purpose.SIGN_IN, person);
    }

    public AskedOfKey toProve(PersonId person) {
        return asked(ChallengeStore.Purpose.PROVE, person);
    }

    private AskedOfKey asked(ChallengeStore.Purpose purpose, @Nullable PersonId person) {
        party.demandReady();
        List<PasskeyStore.Row> known = person == null ? List.of() : store.of(person);
        return new AskedOfKey(
                Credential.text(challenges.make(purpose, person)),
                party.id(),
                ChallengeStore.LIFE.toMillis(),
                VERIFIED,
                known.stream().map(AskedOfKey.Known::of).toList());
    }

    /** @return who it is. @throws org.kalanso.platform.problem.Problem 401 {@code accounts.passkey-refused} */
    public PersonId signIn(Credential credential) {
        return believed(credential, ChallengeStore.Purpose.SIGN_IN);
    }

    /** The same, as a page's form carries it. */
    public PersonId signIn(@Nullable String json) {
        return signIn(Credential.read(json));
    }

    /** @param json as a page's form carries it. @throws org.kalanso.platform.problem.Problem 401 unless it is the person's own */
    public void prove(PersonId person, String json) {
        if (!believed(Credential.read(json), ChallengeStore.Purpose.PROVE).equals(person))
            throw AccountsProblem.passkeyRefused();
    }

    private PersonId believed(Credential credential, ChallengeStore.Purpose purpose) {
        var taken = challenges.take(credential.challenge(), purpose).orElseThrow(AccountsProblem::passkeyRefused);
        var row = store.holder(credential.rawId()).orElseThrow(AccountsProblem::passkeyRefused);
        if (taken.person() != null && !taken.person().equals(row.person())) throw AccountsProblem.passkeyRefused();
        if (!isOwner(row, credential, taken.person() == null)) throw AccountsProblem.passkeyRefused();
        var seen = check.signed(credential, row);
        boolean fresh = !seen.copied()
                && Boolean.TRUE.equals(
                        transaction.execute(status -> store.used(row.id(), seen.signCount(), seen.backedUp())));
        if (!fresh) throw copied(row);
        return row.person();
    }

    /** Where nobody has been named before, the key itself must say whose it is. */
    private boolean isOwner(PasskeyStore.Row row, Credential credential, boolean mustSay) {
        String said = credential.said().userHandle();
        if (said == null || said.isEmpty()) return !mustSay;
        return Arrays.equals(Credential.bytes(said), store.handle(row.person()));
    }

    /** The device counts what it signs; one that counts backwards is not the only one with this key. */
    private RuntimeException copied(PasskeyStore.Row row) {
        transaction.executeWithoutResult(status -> events.publishEvent(new Recorded(
                null, row.person(), "passkey.copied", "passkey", row.id().toString(), null, null)));
        letters.tell(row.person(), "passkey.copied-letter");
        return AccountsProblem.passkeyRefused();
    }
}
