package org.kalanso.access;

import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;

/**
 * Somebody of the matrix.
 *
 * @param person null for the stranger
 * @param role null for the stranger, the platform's administrator, and the person who belongs nowhere
 */
record Actor(
        String name,
        @Nullable PersonId person,
        @Nullable Role role,
        @Nullable SchoolId school,
        boolean platformAdmin) {
    /** Is this actor one of those the line names? */
    boolean mayKnock(MatrixLine line) {
        if (line.who().contains(Who.EVERYONE.name())) return true;
        if (person == null) return false;
        if (line.who().contains(Who.SIGNED_IN.name())) return true;
        if (platformAdmin && line.who().contains(Who.PLATFORM_ADMIN.name())) return true;
        return role != null && line.who().contains(role.name());
    }
}
