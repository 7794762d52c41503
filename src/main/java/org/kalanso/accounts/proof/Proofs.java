package org.kalanso.accounts.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.kalanso.accounts.session.Tokens;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.installation.MasterKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes links and codes, and knows them again once. A new one ends those before it for the same person and purpose. */
@Service
public class Proofs {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 1_000_000;

    /** @param code six digits */
    public record Made(String token, String code) {
        /** In two groups, as people read digits out. */
        public String codeInGroups() {
            return code.substring(0, 3) + " " + code.substring(3);
        }

        @Override
        public String toString() {
            return "Made";
        }
    }

    private final ProofStore store;
    private final Clock clock;
    private final SecretKeySpec key;

    Proofs(ProofStore store, Clock clock, MasterKey key) {
        this.store = store;
        this.clock = clock;
        this.key = new SecretKeySpec(key.derive("accounts.proof"), "HmacSHA256");
    }

    @Transactional
    public Made make(PersonId person, Purpose purpose, String address) {
        return make(person, purpose, address, purpose.life);
    }

    /** @param life for a link that is handed over, which takes longer to arrive than a letter */
    @Transactional
    public Made make(PersonId person, Purpose purpose, String address, Duration life) {
        var made = new Made(Tokens.make(), String.format("%06d", RANDOM.nextInt(CODES)));
        UUID id = Ids.newId();
        var now = clock.instant();
        store.removeAll(person, purpose);
        store.insert(new ProofStore.Row(
                id,
                person,
                purpose,
                address,
                Tokens.hash(made.token()),
                mac(id, made.code()),
                now,
                now.plus(life.compareTo(Purpose.CODE_LIFE) < 0 ? life : Purpose.CODE_LIFE),
                now.plus(life)));
        return made;
    }

    /** The proof of a link, if it is still good. Looking does not use it. */
    public Optional<Proof> ofLink(String token, Purpose purpose) {
        return store.byToken(Tokens.hash(token), purpose);
    }

    /**
     * The proof of a code, if it is still good. The try counts at once; the sixth is never looked at. The same work is done
     * where there is nobody.
     */
    @Transactional
    public Optional<Proof> ofCode(Collection<PersonId> persons, Purpose purpose, String code) {
        return matching(store.tryCode(persons, purpose), code);
    }

    /** Like {@link #ofCode}, by where the letter went. */
    @Transactional
    public Optional<Proof> ofCodeSentTo(String address, Purpose purpose, String code) {
        return matching(store.tryCodeSentTo(address, purpose), code);
    }

    private Optional<Proof> matching(Collection<ProofStore.Tried> tried, String code) {
        String digits = code.replaceAll("\\s", "");
        return tried.stream()
                .filter(each ->
                        MessageDigest.isEqual(each.codeHash(), mac(each.proof().id(), digits)))
                .map(ProofStore.Tried::proof)
                .findFirst();
    }

    /** In the transaction of what it allows. @return false when somebody else was quicker */
    public boolean use(Proof proof) {
        return store.use(proof.id());
    }

    /** Keyed: a million codes are hashed in a second by whoever reads the table. */
    private byte[] mac(UUID id, String code) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((id + ":" + code).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
