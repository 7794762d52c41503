package org.kalanso.school.roster;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.rosterfile.Choices;

/**
 * A list that somebody brought, between dropping it and its result.
 *
 * @param content null once it is imported
 * @param rosterVersion of the roster the preview was made against
 * @param job that imports it; null before it is confirmed
 * @param result null before it is done
 */
record RosterImport(
        UUID id,
        SchoolId school,
        ListKind kind,
        String fileName,
        byte @Nullable [] content,
        Choices choices,
        long rosterVersion,
        State state,
        @Nullable UUID job,
        @Nullable ImportResult result,
        PersonId by) {

    enum State {
        PREVIEW,
        RUNNING,
        DONE,
        FAILED
    }
}
