package org.kalanso.notifications.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the outbox in words.
 *
 * @param what title of the notice, or what kind of letter it was
 * @param who the reader's name; empty for a letter with a secret
 * @param error what went wrong, in words; null when nothing did
 * @param due when it leaves, while it waits
 */
public record Sending(
        UUID id,
        String what,
        String who,
        String channel,
        String state,
        int attempts,
        Instant at,
        @Nullable Instant due,
        @Nullable Instant sentAt,
        @Nullable String error,
        int segments,
        boolean mayBeSentAgain) {
    /** The badge's colour; its word says the same. */
    public String tone() {
        return switch (state) {
            case "SENT" -> "ok";
            case "FAILED" -> "danger";
            case "NO_CHANNEL" -> "warn";
            default -> "info";
        };
    }
}
