package org.kalanso.community;

import java.util.List;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.StudentId;

/** A head has closed a conversation. @param both the two of it; @param at distinguishes this closing from another, ISO 8601 */
public record ConversationClosed(
        ConversationId conversation, SchoolId school, StudentId student, List<PersonId> both, PersonId by, String at) {
    public ConversationClosed {
        both = List.copyOf(both);
    }
}
