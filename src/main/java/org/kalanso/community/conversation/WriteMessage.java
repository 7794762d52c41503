package org.kalanso.community.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.community.CommunityProblem;
import org.kalanso.community.ConversationId;
import org.kalanso.community.MessageWritten;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.StudentId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody begins a conversation or goes on with one. */
@Service
class WriteMessage {
    private final ConversationStore conversations;
    private final MessageStore messages;
    private final Partners partners;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WriteMessage(
            ConversationStore conversations,
            MessageStore messages,
            Partners partners,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.partners = partners;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The first message to somebody about a pupil; where the three have a conversation, it goes on there.
     *
     * @throws Problem 404 where the two have nothing to do with each other about this pupil
     */
    @Transactional
    ConversationId begin(Caller caller, StudentId student, PersonId other, MessageInput input) {
        String text = input.checked();
        var pair = partners.pair(caller, student, other);
        ConversationId id =
                conversations.begin(caller.inSchool(), student, pair.guardian(), pair.staff(), clock.instant());
        Conversation held = conversations.heldBy(caller, id);
        if (held.lastSeq() == 0)
            events.publishEvent(Recorded.by(caller, "conversation.begun", "conversation", id, null, null));
        write(caller, held, text, input.clientId());
        return id;
    }

    /**
     * @return the message, the one there was where it had been sent before
     * @throws Problem 404 where it is not the caller's, 409 where it is closed or has ended, 429 after too many
     */
    @Transactional
    Message write(Caller caller, ConversationId id, MessageInput input) {
        String text = input.checked();
        return write(caller, conversations.heldBy(caller, id), text, input.clientId());
    }

    private Message write(Caller caller, Conversation conversation, String text, @Nullable UUID key) {
        Optional<Message> before = key == null ? Optional.empty() : messages.sent(caller.person(), key);
        if (before.isPresent()) return before.get();
        conversation.refuseWhenClosed();
        if (!partners.lasts(conversation)) throw CommunityProblem.ended();
        Instant now = clock.instant();
        long wait = new Pace(messages.writtenAndHeld(caller.person(), now.minus(Pace.LONGEST))).wait(now);
        if (wait > 0) throw CommunityProblem.tooManyMessages(wait);
        Message written = messages.append(conversation, caller.person(), text, key, now);
        events.publishEvent(new MessageWritten(
                conversation.id(),
                conversation.school(),
                conversation.student(),
                written.seq(),
                caller.person(),
                conversation.other(caller.person())));
        return written;
    }
}
