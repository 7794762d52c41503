package org.kalanso.accounts.signin;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.kalanso.accounts.AccountsProblem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Slows down whoever does the same thing too often, whether or not it leads anywhere. */
@Component
public class Throttle {
    private final AttemptStore store;
    private final KnownDevices key;

    Throttle(AttemptStore store, KnownDevices key) {
        this.store = store;
        this.key = key;
    }

    /**
     * Counts one more. In a transaction of its own: what it counted stays counted, whatever becomes of the try.
     *
     * @throws org.kalanso.platform.problem.Problem 429 with the seconds to wait; then nothing was counted
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void take(Limit limit, String subject) {
        store.hurry();
        store.count(limit, print(limit, subject)).ifPresent(wait -> {
            throw AccountsProblem.tooManyTries(
                    Math.max(1, wait.plus(Duration.ofMillis(999)).toSeconds()));
        });
    }

    /** Like {@link #take}, where nobody waits for an answer. @return false when it is too often */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean allows(Limit limit, String subject) {
        store.hurry();
        return store.count(limit, print(limit, subject)).isEmpty();
    }

    /** It was the right one: what came before counts no longer. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void forget(Limit limit, String subject) {
        store.hurry();
        store.forget(limit, print(limit, subject));
    }

    /** Keyed, so that the table tells nobody which names were tried. */
    private byte[] print(Limit limit, String subject) {
        return key.mac((limit + ":" + subject.strip().toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8));
    }
}
