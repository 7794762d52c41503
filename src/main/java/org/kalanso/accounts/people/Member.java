package org.kalanso.accounts.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Role;

/**
 * Somebody who has a role in the school.
 *
 * @param roles in this school only
 * @param language {@code fr} or {@code en}
 * @param signsIn have they a password or a PIN?
 */
public record Member(
        UUID id,
        String familyName,
        String givenNames,
        @Nullable String email,
        @Nullable String phone,
        String language,
        List<Role> roles,
        boolean signsIn,
        int version) {
    public Member {
        roles = List.copyOf(roles);
    }

    public String name() {
        return givenNames.isEmpty() ? familyName : givenNames + " " + familyName;
    }
}
