package org.kalanso.community.conversation;

import java.time.Instant;
import java.util.UUID;
import org.kalanso.platform.ids.PersonId;

/**
 * One message of a conversation.
 *
 * @param seq 1 for the first
 * @param text empty once its author was forgotten
 */
record Message(UUID id, int seq, PersonId author, String text, Instant sentAt, boolean erased) {}
