package org.kalanso.accounts.privacy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish to be forgotten in a school.
 *
 * @param name of the person, or their pseudonym once it is done
 * @param askedByName who asked: the person or their guardian
 * @param accepted null while the school has not decided
 * @param answer what the school says to it, may be empty
 */
public record Erasure(
        UUID id,
        UUID school,
        UUID person,
        String name,
        String askedByName,
        String reason,
        Instant askedAt,
        @Nullable Instant decidedAt,
        @Nullable Boolean accepted,
        String answer) {}
