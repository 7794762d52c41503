package org.kalanso.platform.privacy;

import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;

/**
 * Somebody who is to be forgotten.
 *
 * @param school the school that decided; null where the person belongs to none
 * @param everywhere no other school knows the person: the account goes too
 * @param pseudonym stands in the place of their name from now on
 * @param texts puts the pseudonym where free text names them
 */
public record Forgotten(
        PersonId person, @Nullable SchoolId school, boolean everywhere, String pseudonym, Redaction texts) {
    public Whose whose() {
        return new Whose(person, everywhere ? null : school);
    }
}
