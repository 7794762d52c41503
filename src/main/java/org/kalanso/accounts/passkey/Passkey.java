package org.kalanso.accounts.passkey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of a person's keys, as they see it.
 *
 * @param label what they call it
 * @param synced do its owner's other devices have it too?
 */
public record Passkey(
        UUID id,
        String label,
        boolean synced,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {}
