package org.kalanso.computerroom.hours;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.web.Versions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/rooms/{room}/hours")
@Tag(name = "rooms")
class HoursApi {
    private final KeepHours keep;

    HoursApi(KeepHours keep) {
        this.keep = keep;
    }

    @GetMapping
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "When a room is open, by weekday, and the days from today on that are not like their weekday")
    ResponseEntity<HoursView> one(Caller caller, @PathVariable UUID room) {
        HoursView hours = keep.of(caller, room);
        return Versions.shown(hours, hours.version());
    }

    @PutMapping
    @Allow(roles = {HEAD, MANAGER})
    @Operation(
            summary = "Write the hours of every weekday, such as 08:00–12:00, 14:00–18:00",
            description = "A day without hours is closed; a room without any is always open")
    ResponseEntity<HoursView> write(
            Caller caller,
            @PathVariable UUID room,
            @RequestBody HoursInput input,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        HoursView hours = keep.write(caller, room, input, Versions.expected(ifMatch));
        return Versions.shown(hours, hours.version());
    }

    @PostMapping("/exceptions")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "Close the room on some days, or give them other hours")
    HoursView except(Caller caller, @PathVariable UUID room, @RequestBody ExceptionInput input) {
        return keep.except(caller, room, input);
    }

    @DeleteMapping("/exceptions/{day}")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "A day is like its weekday again")
    HoursView likeOthers(Caller caller, @PathVariable UUID room, @PathVariable LocalDate day) {
        return keep.likeOthers(caller, room, day);
    }
}
