package org.kalanso.community.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.community.ConversationId;
import org.kalanso.notifications.Notices;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.problem.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People read their conversations, and heads those that were reported. */
@Service
class ReadConversations {
    private static final int MESSAGES = 50;
    private final ConversationStore conversations;
    private final MessageStore messages;
    private final ConversationViews views;
    private final Partners partners;
    private final Notices notices;
    private final ApplicationEventPublisher events;

    ReadConversations(
            ConversationStore conversations,
            MessageStore messages,
            ConversationViews views,
            Partners partners,
            Notices notices,
            ApplicationEventPublisher events) {
        this.notices = notices;
        this.conversations = conversations;
        this.messages = messages;
        this.views = views;
        this.partners = partners;
        this.events = events;
    }

    /** @param next null on the last page */
    record Listed(List<ConversationView> items, @Nullable ConversationId next) {}

    Listed mine(Caller caller, @Nullable ConversationId before, int limit) {
        List<Conversation> found = conversations.of(caller, before, limit + 1);
        List<Conversation> shown = found.subList(0, Math.min(limit, found.size()));
        return new Listed(
                views.of(caller, shown), found.size() > limit ? shown.getLast().id() : null);
    }

    List<ConversationView> reported(Caller head) {
        return views.of(head, conversations.reported(head));
    }

    ConversationView one(Caller caller, ConversationId id) {
        return views.of(caller, List.of(conversations.visibleTo(caller, id).orElseThrow(Problem::notFound)))
                .getFirst();
    }

    /**
     * Opens a conversation: its messages count as read by whoever takes part. That a head reads what is not theirs stands in the
     * journal.
     *
     * @param before only messages with smaller numbers; null = the last ones
     */
    @Transactional
    OpenedConversation open(Caller caller, ConversationId id, @Nullable Integer before) {
        Conversation found = conversations.visibleTo(caller, id).orElseThrow(Problem::notFound);
        boolean mine = found.of(caller.person());
        if (!mine) events.publishEvent(Recorded.by(caller, "conversation.looked-at", "conversation", id, null, null));
        List<Message> page = messages.of(found, before, MESSAGES + 1);
        List<Message> shown = page.subList(0, Math.min(MESSAGES, page.size())).reversed();
        ConversationView view = views.of(caller, List.of(found)).getFirst();
        if (mine && before == null) seen(caller, found, found.lastSeq());
        boolean lasts = partners.lasts(found);
        return new OpenedConversation(
                view,
                views.of(caller, found, shown),
                page.size() > MESSAGES ? shown.getFirst().seq() : null,
                mine && lasts && !found.closed(),
                !lasts);
    }

    @Transactional
    void read(Caller caller, ConversationId id, int upTo) {
        Conversation found = conversations.visibleTo(caller, id).orElseThrow(Problem::notFound);
        seen(caller, found, Math.min(upTo, found.lastSeq()));
    }

    private void seen(Caller reader, Conversation conversation, int upTo) {
        messages.read(conversation.id(), reader.person(), upTo);
        notices.seen(reader.person(), "/conversations/" + conversation.id());
    }
}
