package org.kalanso.community.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with a page of its messages.
 *
 * @param messages the earliest first
 * @param earlier number of the first one shown where there are earlier ones; null where this is the beginning
 * @param mayWrite whether the reader may write now: it is theirs, open, and both still have to do with the pupil
 * @param ended whether one of the two has no longer to do with the pupil
 */
public record OpenedConversation(
        ConversationView conversation,
        List<MessageView> messages,
        @Nullable Integer earlier,
        boolean mayWrite,
        boolean ended) {}
