package org.kalanso.accounts.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.platform.access.Caller;
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

    /**
     * @param caller whom the session stands for now
     * @param refresh the next refresh token of that session
     */
    public record Rotated(Caller caller, String refresh) {
        public UUID session() {
            return caller.sessionId();
        }
    }

    private final RefreshTokenStore store;
    private final Sessions sessions;
    private final Callers callers;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecretKeySpec key;

    RefreshTokens(
            RefreshTokenStore store,
            Sessions sessions,
            Callers callers,
            TransactionTemplate transaction,
            Clock clock,
            MasterKey key) {
        this.store = store;
        this.sessions = sessions;
        this.callers = callers;
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
        String next = successor(token);
        return store.spend(
                        Tokens.hash(token), Tokens.hash(next), clock.instant().plus(Sessions.REMEMBERED))
                .or(() -> again(token))
                .map(caller -> new Rotated(caller, next))
                .orElseThrow(AccountsProblem::badToken);
    }

    /** The end of a copied session is committed before the refusal is thrown. */
    private Optional<Caller> again(String token) {
        UUID session = transaction.execute(status -> spentBefore(token));
        return session == null ? Optional.empty() : callers.ofSession(session);
    }

    /** The session of a token spent a moment ago; null for any other, and one that comes late ends its session. */
    private @Nullable UUID spentBefore(String token) {
        var shown = store.find(Tokens.hash(token)).orElse(null);
        if (shown == null || shown.spentAt() == null || !shown.running()) return null;
        if (!clock.instant().isAfter(shown.spentAt().plus(GRACE))) return shown.session();
        sessions.end(shown.person(), shown.session(), "token-reused");
        return null;
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
