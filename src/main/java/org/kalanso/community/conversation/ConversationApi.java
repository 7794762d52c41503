package org.kalanso.community.conversation;

import static org.kalanso.platform.access.Role.GUARDIAN;
import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.TEACHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.community.ConversationId;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.school.FamilyContact;
import org.kalanso.school.StudentId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/messaging")
@Tag(name = "messaging")
class ConversationApi {
    private static final int MOST = 100;

    private final ReadConversations read;
    private final WriteMessage write;
    private final Partners partners;
    private final GuardConversation guard;

    ConversationApi(ReadConversations read, WriteMessage write, Partners partners, GuardConversation guard) {
        this.read = read;
        this.write = write;
        this.partners = partners;
        this.guard = guard;
    }

    record Conversations(
            List<ConversationView> items, @Nullable String next) {}

    record Contacts(List<FamilyContact> items, @Nullable String next) {}

    /**
     * @param student whom it is about
     * @param person to whom
     * @param clientId sent again with the same one, it is the same message
     */
    record NewConversation(
            StudentId student,
            PersonId person,
            @Nullable String text,
            @Nullable UUID clientId) {
        NewConversation {
            Objects.requireNonNull(student, "student");
            Objects.requireNonNull(person, "person");
        }
    }

    /** @param upTo number of the last message that was seen */
    record Seen(int upTo) {}

    @GetMapping("/contacts")
    @Allow(roles = {HEAD, TEACHER, GUARDIAN})
    @Operation(summary = "Whom the caller may write to about which pupil; at most 100, so search where there are more")
    Contacts contacts(Caller caller, @RequestParam(required = false) @Nullable String q) {
        return new Contacts(partners.of(caller, q, MOST), null);
    }

    @GetMapping("/conversations")
    @Allow(roles = {HEAD, TEACHER, GUARDIAN})
    @Operation(summary = "The caller's own conversations, the last written in first")
    Conversations all(
            Caller caller,
            @RequestParam(required = false) @Nullable ConversationId cursor,
            @RequestParam(defaultValue = "20") int limit) {
        var found = read.mine(caller, cursor, Math.clamp(limit, 1, MOST));
        return new Conversations(
                found.items(), found.next() == null ? null : found.next().toString());
    }

    @GetMapping("/conversations/{id}")
    @Allow(roles = {HEAD, TEACHER, GUARDIAN})
    @Operation(summary = "One conversation; a head sees those of others while they are reported")
    ConversationView one(Caller caller, @PathVariable ConversationId id) {
        return read.one(caller, id);
    }

    @PostMapping("/conversations")
    @Allow(roles = {HEAD, TEACHER, GUARDIAN})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Write to somebody about a pupil; where the three have a conversation, it goes on there",
            description = "404 where the two have nothing to do with each other about this pupil now")
    ResponseEntity<ConversationView> begin(Caller caller, @RequestBody NewConversation input) {
        ConversationId id =
                write.begin(caller, input.student, input.person, new MessageInput(input.text, input.clientId));
        return ResponseEntity.created(URI.create("/api/v1/messaging/conversations/" + id))
                .body(read.one(caller, id));
    }

    @PostMapping("/conversations/{id}/read")
    @Allow(roles = {HEAD, TEACHER, GUARDIAN})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "The caller has seen the messages up to this one")
    void seen(Caller caller, @PathVariable ConversationId id, @RequestBody Seen seen) {
        read.read(caller, id, seen.upTo);
    }

    @PostMapping("/conversations/{id}/report")
    @Allow(roles = {HEAD, TEACHER, GUARDIAN})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ask the head to look at one's conversation")
    void report(Caller caller, @PathVariable ConversationId id, @RequestBody ReasonInput input) {
        guard.report(caller, id, input);
    }

    @GetMapping("/reports")
    @Allow(roles = HEAD)
    @Operation(
            summary =
                    "Conversations that a head is asked to look at, the longest waiting first, then those that are closed")
    Conversations reported(Caller caller) {
        return new Conversations(read.reported(caller), null);
    }

    @PostMapping("/conversations/{id}/settle")
    @Allow(roles = HEAD)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Nothing is wrong with a reported conversation: it goes on")
    void settle(Caller caller, @PathVariable ConversationId id) {
        guard.settle(caller, id);
    }

    @PostMapping("/conversations/{id}/close")
    @Allow(roles = HEAD)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Nobody writes in a conversation any more; both see the reason")
    void close(Caller caller, @PathVariable ConversationId id, @RequestBody ReasonInput input) {
        guard.close(caller, id, input);
    }

    @PostMapping("/conversations/{id}/reopen")
    @Allow(roles = HEAD)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Open a closed conversation again")
    void reopen(Caller caller, @PathVariable ConversationId id) {
        guard.reopen(caller, id);
    }
}
