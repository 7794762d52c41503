package org.kalanso.accounts.invitation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Role;

/**
 * Somebody is asked to come to a school.
 *
 * @param person who it is, where the school knows them already
 * @param email where the link goes; null where it is handed over
 * @param mailedAt when a letter with the link left; null when it was handed over
 * @param state {@code OPEN}, {@code ACCEPTED}, {@code WITHDRAWN} or {@code EXPIRED}
 */
public record Invitation(
        UUID id,
        UUID school,
        @Nullable UUID person,
        Role role,
        @Nullable String email,
        String familyName,
        String givenNames,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant mailedAt,
        String state) {
    public String name() {
        return givenNames.isEmpty() ? familyName : givenNames + " " + familyName;
    }
}
