package org.kalanso.community;

import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;

/** One of a conversation asks the head to look at it. @param at distinguishes this report from an earlier one, ISO 8601 */
public record ConversationReported(ConversationId conversation, SchoolId school, PersonId by, String at) {}
