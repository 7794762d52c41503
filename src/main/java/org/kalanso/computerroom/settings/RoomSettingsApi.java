package org.kalanso.computerroom.settings;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.web.Versions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/room-settings")
@Tag(name = "rooms")
class RoomSettingsApi {
    private final RoomSettingsStore store;
    private final KeepRoomSettings keep;

    RoomSettingsApi(RoomSettingsStore store, KeepRoomSettings keep) {
        this.store = store;
        this.keep = keep;
    }

    @GetMapping
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(
            summary = "What holds for all computer rooms: days that visitors are kept, signatures, purposes of visits")
    ResponseEntity<RoomSettings> one(Caller caller) {
        RoomSettings found = store.of(caller.inSchool());
        return Versions.shown(found, found.version());
    }

    @PutMapping
    @Allow(roles = {HEAD, MANAGER})
    @Operation(
            summary = "Change them",
            description = "purposes: the whole list in its order; one without a code is new, none may be left out")
    ResponseEntity<RoomSettings> change(
            Caller caller,
            @RequestBody SettingsInput input,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        RoomSettings changed = keep.change(caller, input, Versions.expected(ifMatch));
        return Versions.shown(changed, changed.version());
    }
}
