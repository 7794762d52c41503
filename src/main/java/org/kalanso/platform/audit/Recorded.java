package org.kalanso.platform.audit;

import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;

/**
 * An act that the journal must know. Publish it through Spring's {@code ApplicationEventPublisher} inside the
 * transaction of the act: the journal writes it in that same transaction, so that neither can be without the other.
 *
 * @param act what was done: {@code noun.verb-in-the-past}, such as {@code mark.changed}
 * @param actor who did it; null for a job that nobody asked for
 * @param before the values before, as a record or a map that can be written as JSON; null when there was nothing. Never
 *     a secret
 */
public record Recorded(
        @Nullable SchoolId school,
        @Nullable PersonId actor,
        String act,
        String objectKind,
        String objectId,
        @Nullable Object before,
        @Nullable Object after) {

    /** What a person did in the school they work in. */
    public static Recorded by(
            Caller caller, String act, String kind, Object id, @Nullable Object before, @Nullable Object after) {
        return new Recorded(caller.school(), caller.person(), act, kind, id.toString(), before, after);
    }
}
