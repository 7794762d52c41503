package org.kalanso.school.guardian;

import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.school.GuardianId;

/**
 * A guardian as the school keeps them.
 *
 * @param person who they sign in as; null until the school has confirmed who they are
 * @param phone E.164; null where none is valid
 */
public record GuardianDetail(
        GuardianId id,
        @Nullable PersonId person,
        String name,
        @Nullable String phone,
        @Nullable String email,
        int version) {}
