package org.kalanso.computerroom.room;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/rooms")
@Tag(name = "rooms")
class RoomApi {
    private final RoomStore store;
    private final KeepRoom keep;

    RoomApi(RoomStore store, KeepRoom keep) {
        this.store = store;
        this.keep = keep;
    }

    record Rooms(List<Room> items, @Nullable String next) {}

    @GetMapping
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "Computer rooms: an operator’s own, all of them for head and manager")
    Rooms all(Caller caller) {
        return new Rooms(store.visibleTo(caller), null);
    }

    @GetMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "One room with its rules")
    ResponseEntity<Room> one(Caller caller, @PathVariable UUID id) {
        Room found = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        return Versions.shown(found, found.version());
    }

    @PostMapping
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Open a room")
    ResponseEntity<Room> add(Caller caller, @RequestBody RoomInput input) {
        Room added = keep.add(caller, input);
        return Versions.made("/api/v1/rooms", added.id(), added, added.version());
    }

    @PutMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "Change its name, rules and operators")
    ResponseEntity<Room> edit(
            Caller caller,
            @PathVariable UUID id,
            @RequestBody RoomInput input,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        Room edited = keep.edit(caller, id, input, Versions.expected(ifMatch));
        return Versions.shown(edited, edited.version());
    }

    @DeleteMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a room without seats")
    void remove(Caller caller, @PathVariable UUID id) {
        keep.remove(caller, id);
    }
}
