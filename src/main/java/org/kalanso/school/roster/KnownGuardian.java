package org.kalanso.school.roster;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A guardian the school has already.
 *
 * @param phone the first valid one, E.164; with the name it identifies
 * @param phones all, as stored
 */
record KnownGuardian(UUID id, String nameKey, @Nullable String phone, List<String> phones) {
    String identity() {
        return nameKey + "|" + phone;
    }
}
