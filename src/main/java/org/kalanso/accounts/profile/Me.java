package org.kalanso.accounts.profile;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Role;

/**
 * What the signed-in person sees of themselves.
 *
 * @param phone in E.164
 * @param language {@code fr} or {@code en}
 * @param school where they work now; null for somebody who belongs nowhere yet
 * @param roles in every school
 */
public record Me(
        UUID id,
        String familyName,
        String givenNames,
        @Nullable String email,
        @Nullable String phone,
        String language,
        boolean platformAdmin,
        @Nullable UUID school,
        List<Held> roles,
        int version) {
    /** One role in one school. */
    public record Held(UUID school, Role role) {}
}
