package org.kalanso.platform.jobs;

import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;

/**
 * Long work that is asked for.
 *
 * @param kind the {@link JobWork#kind()} that does it
 * @param askedBy who may watch it; null when a schedule asks
 * @param payload a record that can be written as JSON: ids and values, never a secret
 */
public record JobOrder(
        String kind, @Nullable SchoolId school, @Nullable PersonId askedBy, Object payload) {
    public static JobOrder by(Caller caller, String kind, Object payload) {
        return new JobOrder(kind, caller.school(), caller.person(), payload);
    }
}
