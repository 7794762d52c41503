package org.kalanso.accounts.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.platform.installation.MasterKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Refresh tokens of a session, each spent once. The successor is computed from the token spent, with a key of the
 * installation: two tabs, or a client whose answer was lost, get the same one again for a few seconds, also after a
 * restart, and still nothing but hashes is stored. A spent token that comes later was copied: its session ends.
 */
@Service
public class RefreshTokens {
    /** How long a spent token still brings its successor. */
    public static final Duration GRACE = Duration.ofSeconds(10);

    /** @param refresh the next refresh token of that session */
    public record Rotated(UUID session, String refresh) {}

    private final RefreshTokenStore store;
    private final Sessions sessions;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecretKeySpec key;

    RefreshTokens(
            RefreshTokenStore store, Sessions sessions, TransactionTemplate transaction, Clock clock, MasterKey key) {
        this.store = store;
        this.sessions = sessions;
        this.transaction = transaction;
        this.clock = clock;
        this.key = new SecretKeySpec(key.derive("accounts.refresh-token"), "HmacSHA256");
    }

    /** The first token of a session. */
    public String begin(UUID session) {
        String token = Tokens.make();
        store.insert(session, Tokens.hash(token), clock.instant().plus(Sessions.REMEMBERED));
        return token;
    }

    /** @throws org.kalanso.platform.problem.Problem 401 {@code accounts.bad-token} */
    public Rotated rotate(String token) {
        Optional<Rotated> rotated = transaction.execute(status -> spend(token).or(() -> again(token)));
        // thrown outside the transaction: the end of a copied session must be committed
        if (rotated == null || rotated.isEmpty()) throw AccountsProblem.badToken();
        return rotated.get();
    }

    private Optional<Rotated> spend(String token) {
        byte[] hash = Tokens.hash(token);
        return store.spend(hash).map(session -> {
            String next = successor(token);
            var until = clock.instant().plus(Sessions.REMEMBERED);
            store.insert(session, Tokens.hash(next), until);
            store.follow(hash, Tokens.hash(next));
            store.prolong(session, until);
            return new Rotated(session, next);
        });
    }

    private Optional<Rotated> again(String token) {
        var shown = store.find(Tokens.hash(token)).orElse(null);
        if (shown == null || shown.spentAt() == null || !shown.running()) return Optional.empty();
        if (!clock.instant().isAfter(shown.spentAt().plus(GRACE)))
            return Optional.of(new Rotated(shown.session(), successor(token)));
        sessions.end(shown.person(), shown.session(), "token-reused");
        return Optional.empty();
    }

    private String successor(String token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Tokens.text(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
