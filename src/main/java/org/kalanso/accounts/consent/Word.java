package org.kalanso.accounts.consent;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.Purpose;

/**
 * One answer.
 *
 * @param saidBy the person who answered; null for a guardian without an account
 * @param guardian the guardian as the school keeps them, for an answer on paper
 * @param notedBy who holds the signed paper
 */
public record Word(
        Purpose purpose,
        boolean given,
        int textVersion,
        Channel channel,
        @Nullable UUID saidBy,
        @Nullable UUID guardian,
        @Nullable UUID notedBy,
        Instant saidAt) {
    /** How an answer came. */
    public enum Channel {
        PAGE,
        API,
        PAPER
    }

    /**
     * Does it allow what is asked today? A yes to another text is no yes, and no more than silence.
     *
     * @param today the version of the text that the school asks now
     */
    public boolean allows(int today) {
        return given && (textVersion == today || purpose.whenSilent());
    }

    /** Does it still answer what is asked today? A no needs no new text. */
    public boolean answers(int today) {
        return !given || textVersion == today;
    }
}
