package org.kalanso.community.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.community.CommunityProblem;
import org.kalanso.community.ConversationClosed;
import org.kalanso.community.ConversationId;
import org.kalanso.community.ConversationReported;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One of a conversation asks the head to look at it; the head lets it go on, closes it, or opens it again. */
@Service
class GuardConversation {
    private final ConversationStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GuardConversation(ConversationStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** From now on heads may read it, until one of them decides. */
    @Transactional
    void report(Caller caller, ConversationId id, ReasonInput input) {
        String reason = input.checked();
        Conversation held = store.heldBy(caller, id);
        held.refuseWhenReported();
        Instant now = clock.instant();
        store.report(id, caller.person(), reason, now);
        recorded(caller, "conversation.reported", id, reason);
        events.publishEvent(new ConversationReported(id, held.school(), caller.person(), now.toString()));
    }

    /** Nothing is wrong with it: it goes on, and heads read it no longer. */
    @Transactional
    void settle(Caller head, ConversationId id) {
        Conversation held = store.decidedBy(head, id);
        if (!held.reported()) throw CommunityProblem.notReported();
        store.report(id, null, "", null);
        recorded(head, "conversation.settled", id, null);
    }

    /** Nobody writes in it any more. A report is answered by it. @param input why; both see it */
    @Transactional
    void close(Caller head, ConversationId id, ReasonInput input) {
        String reason = input.checked();
        Conversation held = store.decidedBy(head, id);
        held.refuseWhenClosed();
        Instant now = clock.instant();
        store.report(id, null, "", null);
        store.close(id, head.person(), reason, now);
        recorded(head, "conversation.closed", id, reason);
        events.publishEvent(
                new ConversationClosed(id, held.school(), held.student(), held.both(), head.person(), now.toString()));
    }

    @Transactional
    void reopen(Caller head, ConversationId id) {
        if (!store.decidedBy(head, id).closed()) throw CommunityProblem.notClosed();
        store.close(id, null, "", null);
        recorded(head, "conversation.reopened", id, null);
    }

    /** How long a reason is: its words may name somebody, and an entry stays when they are forgotten. */
    private void recorded(Caller caller, String act, ConversationId id, @Nullable String reason) {
        events.publishEvent(Recorded.by(
                caller, act, "conversation", id, null, reason == null ? null : Map.of("letters", reason.length())));
    }
}
