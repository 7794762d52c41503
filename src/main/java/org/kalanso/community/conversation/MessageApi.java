package org.kalanso.community.conversation;

import static org.kalanso.platform.access.Role.GUARDIAN;
import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.TEACHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.community.ConversationId;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.PersonId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/messaging/messages")
@Tag(name = "messaging")
class MessageApi {
    private final ReadConversations read;
    private final WriteMessage write;

    MessageApi(ReadConversations read, WriteMessage write) {
        this.read = read;
        this.write = write;
    }

    /** @param next cursor of the page with earlier messages; null at the beginning of the conversation */
    record Messages(List<MessageView> items, @Nullable String next) {}

    record NewMessage(
            ConversationId conversation,
            @Nullable String text,
            @Nullable UUID clientId) {
        NewMessage {
            Objects.requireNonNull(conversation, "conversation");
        }
    }

    /** @param seq its number in the conversation */
    record Sent(UUID id, int seq, PersonId author, String text, Instant sentAt) {}

    @GetMapping
    @Allow(roles = {HEAD, TEACHER, GUARDIAN})
    @Operation(
            summary = "Fifty messages of a conversation, the earliest first, beginning with the page of the last ones")
    Messages all(
            Caller caller,
            @RequestParam ConversationId conversation,
            @RequestParam(required = false) @Nullable Integer cursor) {
        var opened = read.open(caller, conversation, cursor);
        return new Messages(
                opened.messages(),
                opened.earlier() == null ? null : opened.earlier().toString());
    }

    @PostMapping
    @Allow(roles = {HEAD, TEACHER, GUARDIAN})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Write in one's conversation",
            description =
                    "409 community.conversation-closed or community.conversation-ended; 429 after twenty messages in ten minutes")
    Sent write(Caller caller, @RequestBody NewMessage input) {
        Message sent = write.write(caller, input.conversation, new MessageInput(input.text, input.clientId));
        return new Sent(sent.id(), sent.seq(), sent.author(), sent.text(), sent.sentAt());
    }
}
