package org.kalanso.community.conversation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.community.CommunityProblem;
import org.kalanso.community.ConversationId;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.StudentId;

/**
 * A conversation about a pupil.
 *
 * @param staff the teacher or the head in it
 * @param lastSeq number of its last message, 0 before the first
 * @param reportedAt since when a head is asked to look; null where nobody asks
 * @param report why, in the words of whoever reported it
 * @param closedAt since when nobody writes in it; null while it is open
 * @param closing why, in the head's words
 */
record Conversation(
        ConversationId id,
        SchoolId school,
        StudentId student,
        PersonId guardian,
        PersonId staff,
        int lastSeq,
        Instant lastAt,
        @Nullable Instant reportedAt,
        @Nullable PersonId reportedBy,
        String report,
        @Nullable Instant closedAt,
        String closing) {

    boolean of(PersonId person) {
        return guardian.equals(person) || staff.equals(person);
    }

    PersonId other(PersonId person) {
        return guardian.equals(person) ? staff : guardian;
    }

    List<PersonId> both() {
        return List.of(guardian, staff);
    }

    boolean closed() {
        return closedAt != null;
    }

    boolean reported() {
        return reportedAt != null;
    }

    /** @throws org.kalanso.platform.problem.Problem 409 where a head has closed it */
    void refuseWhenClosed() {
        if (closed()) throw CommunityProblem.closed();
    }

    /** @throws org.kalanso.platform.problem.Problem 409 where a head was asked already */
    void refuseWhenReported() {
        if (reported()) throw CommunityProblem.alreadyReported();
    }
}
