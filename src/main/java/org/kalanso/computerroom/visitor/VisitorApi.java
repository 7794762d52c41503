package org.kalanso.computerroom.visitor;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.text.Messages;
import org.kalanso.platform.web.Versions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/visitors")
@Tag(name = "visitors")
class VisitorApi {
    private final VisitorStore store;
    private final KeepVisitor keep;
    private final ListVisitors list;

    VisitorApi(VisitorStore store, KeepVisitor keep, ListVisitors list) {
        this.store = store;
        this.keep = keep;
        this.list = list;
    }

    record Word(boolean given) {}

    record Text(String text, int version, int majority) {}

    record Visitors(List<Visitor> items, @Nullable String next) {}

    @GetMapping
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "Visitors of the school by name; q finds any part of it")
    Visitors all(
            Caller caller,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var found = list.list(caller, q, cursor, limit);
        return new Visitors(found.visitors(), found.next());
    }

    @GetMapping("/consent-text")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "The text that a visitor agrees to, and the age from which they answer alone")
    Text text(Caller caller, Locale locale) {
        return new Text(keep.text(Messages.spoken(locale)), VisitorTexts.VERSION, keep.majority(caller));
    }

    @GetMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "One visitor")
    ResponseEntity<Visitor> one(Caller caller, @PathVariable UUID id) {
        Visitor found = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        return Versions.shown(found, found.version());
    }

    @PostMapping
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Register a visitor who agrees; a minor with their guardian")
    ResponseEntity<Visitor> register(Caller caller, @RequestBody VisitorInput input, Locale locale) {
        Visitor registered = keep.register(caller, input, Messages.spoken(locale));
        return Versions.made("/api/v1/visitors", registered.id(), registered, registered.version());
    }

    @PutMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "Correct what is known of a visitor")
    ResponseEntity<Visitor> edit(
            Caller caller,
            @PathVariable UUID id,
            @RequestBody VisitorInput input,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        Visitor edited = keep.edit(caller, id, input, Versions.expected(ifMatch));
        return Versions.shown(edited, edited.version());
    }

    @PostMapping("/{id}/consent")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "They agree to today’s text, or withdraw")
    Visitor say(Caller caller, @PathVariable UUID id, @RequestBody Word word, Locale locale) {
        return keep.say(caller, id, word.given(), Messages.spoken(locale));
    }

    @DeleteMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take away everything that tells who it was")
    void remove(Caller caller, @PathVariable UUID id) {
        keep.remove(caller, id);
    }
}
