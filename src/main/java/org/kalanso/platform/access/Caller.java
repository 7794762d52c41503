package org.kalanso.platform.access;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.Problem;

/**
 * Who is asking, where, and as what: read afresh for every request, so that a role taken away is gone at once.
 *
 * @param school the school the person works in now; null for someone who has none yet
 * @param roles the person's roles in that school
 * @param sessionId the sign-in the request came with
 * @param held does that school ask a second factor of one of their roles, and they have none? They have no role in it until
 *     they do
 */
public record Caller(
        PersonId person,
        String name,
        @Nullable SchoolId school,
        Set<Role> roles,
        boolean platformAdmin,
        Locale locale,
        UUID sessionId,
        boolean held) {

    public Caller(
            PersonId person,
            String name,
            @Nullable SchoolId school,
            Set<Role> roles,
            boolean platformAdmin,
            Locale locale,
            UUID sessionId) {
        this(person, name, school, roles, platformAdmin, locale, sessionId, false);
    }

    public boolean is(Role... any) {
        for (Role role : any) if (roles.contains(role)) return true;
        return false;
    }

    /** @throws Problem 403 when the person has no school yet */
    public SchoolId inSchool() {
        if (school == null) throw Problem.forbidden();
        return school;
    }
}
