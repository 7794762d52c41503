package org.kalanso.community;

import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.StudentId;

/**
 * Somebody wrote in a conversation. Its text is not told: whoever may read it reads it there.
 *
 * @param seq number of the message, 1 for the first
 * @param reader the other of the two
 */
public record MessageWritten(
        ConversationId conversation, SchoolId school, StudentId student, int seq, PersonId author, PersonId reader) {}
