package org.kalanso.computerroom.session;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/seat-sessions")
@Tag(name = "seat-sessions")
class SessionApi {
    private final ShowSessions shown;
    private final CreateSessions create;
    private final SteerSession steer;
    private final AddTime addTime;
    private final ValidateCode validate;
    private final OverruleSchedule overrule;

    SessionApi(
            ShowSessions shown,
            CreateSessions create,
            SteerSession steer,
            AddTime addTime,
            ValidateCode validate,
            OverruleSchedule overrule) {
        this.shown = shown;
        this.create = create;
        this.steer = steer;
        this.addTime = addTime;
        this.validate = validate;
        this.overrule = overrule;
    }

    /** @param code shown this once */
    record Code(UUID id, String code) {}

    record Codes(List<Code> items) {}

    record Place(@Nullable UUID workstation) {}

    record More(@Nullable Integer minutes) {}

    record Reason(@Nullable String reason) {}

    record Typed(@Nullable UUID room, @Nullable String code) {}

    @GetMapping
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "Sessions of the caller’s rooms, newest first")
    ShowSessions.Listed all(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID room,
            @RequestParam(required = false) @Nullable UUID visitor,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return shown.visibleTo(caller, SessionQuery.of(room, visitor, state, cursor, limit));
    }

    @GetMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "One session, with its time to the second")
    SessionView one(Caller caller, @PathVariable UUID id) {
        return shown.visibleTo(caller, id).orElseThrow(Problem::notFound);
    }

    @PostMapping
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make one session, or up to 500 codes for nobody in particular; the codes are in the answer")
    ResponseEntity<Codes> create(Caller caller, @RequestBody SessionInput input) {
        var made = create.create(caller, input);
        return ResponseEntity.created(
                        URI.create("/api/v1/seat-sessions/" + made.getFirst().id()))
                .body(new Codes(made.stream()
                        .map(each -> new Code(each.id(), each.code().text()))
                        .toList()));
    }

    @PostMapping("/validate-code")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "Which session a code would open in a room now, and why it would not")
    SessionView validate(Caller caller, @RequestBody Typed typed, jakarta.servlet.http.HttpServletRequest request) {
        return shown.one(validate.validate(caller, typed.room(), typed.code(), request.getRemoteAddr()));
    }

    @PostMapping("/{id}/code")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "The code once more; the journal knows who looked")
    Code code(Caller caller, @PathVariable UUID id) {
        return new Code(id, steer.showCode(caller, id).text());
    }

    @PostMapping("/{id}/start")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "Start it at a seat of its room")
    SessionView start(Caller caller, @PathVariable UUID id, @RequestBody Place place) {
        return shown.one(steer.start(caller, id, place.workstation()));
    }

    @PostMapping("/{id}/suspend")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "Lock the seat; no time is charged until it is resumed")
    SessionView suspend(Caller caller, @PathVariable UUID id) {
        return shown.one(steer.suspend(caller, id));
    }

    @PostMapping("/{id}/resume")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "Unlock the seat again")
    SessionView resume(Caller caller, @PathVariable UUID id) {
        return shown.one(steer.resume(caller, id));
    }

    @PostMapping("/{id}/add-time")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "More minutes; the same Idempotency-Key adds once")
    SessionView addTime(
            Caller caller,
            @PathVariable UUID id,
            @RequestBody More more,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return shown.one(addTime.add(caller, id, more.minutes(), key));
    }

    @PostMapping("/{id}/move")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "To another seat of the room, with all its time")
    SessionView move(Caller caller, @PathVariable UUID id, @RequestBody Place place) {
        UUID seat = place.workstation();
        if (seat == null) throw Problem.invalid("workstation", "required");
        return shown.one(steer.move(caller, id, seat));
    }

    @PostMapping("/{id}/overrule")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "Hours and bookings don’t count for this session; the journal keeps the reason")
    SessionView overrule(Caller caller, @PathVariable UUID id, @RequestBody Reason why) {
        return shown.one(overrule.overrule(caller, id, why.reason()));
    }

    @PostMapping("/{id}/paid")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "Cash was taken for it")
    SessionView paid(Caller caller, @PathVariable UUID id) {
        return shown.one(steer.paid(caller, id));
    }

    @PostMapping("/{id}/terminate")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "End it and free the seat; one that was never started is cancelled")
    SessionView terminate(Caller caller, @PathVariable UUID id) {
        return shown.one(steer.terminate(caller, id));
    }
}
