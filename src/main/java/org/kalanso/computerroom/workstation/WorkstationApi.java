package org.kalanso.computerroom.workstation;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/workstations")
@Tag(name = "workstations")
class WorkstationApi {
    private final WorkstationStore store;
    private final KeepWorkstation keep;
    private final EnrolSeat enrol;

    WorkstationApi(WorkstationStore store, KeepWorkstation keep, EnrolSeat enrol) {
        this.store = store;
        this.keep = keep;
        this.enrol = enrol;
    }

    record Workstations(List<Workstation> items, @Nullable String next) {}

    record Arrangement(@Nullable UUID room, @Nullable List<KeepWorkstation.Spot> spots) {}

    @GetMapping
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "Seats with their state, of one room or of all the caller reaches")
    Workstations all(Caller caller, @RequestParam(required = false) @Nullable UUID room) {
        return new Workstations(store.visibleTo(caller, room), null);
    }

    @GetMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "One seat with its state and statistics")
    ResponseEntity<Workstation> one(Caller caller, @PathVariable UUID id) {
        Workstation found = store.oneVisibleTo(caller, id).orElseThrow(Problem::notFound);
        return Versions.shown(found, found.version());
    }

    @PostMapping
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a seat to a room")
    ResponseEntity<Workstation> add(Caller caller, @RequestBody WorkstationInput input) {
        Workstation added = keep.add(caller, input);
        return Versions.made("/api/v1/workstations", added.id(), added, added.version());
    }

    @PutMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "Change its name, place, addresses")
    ResponseEntity<Workstation> edit(
            Caller caller,
            @PathVariable UUID id,
            @RequestBody WorkstationInput input,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        Workstation edited = keep.edit(caller, id, input, Versions.expected(ifMatch));
        return Versions.shown(edited, edited.version());
    }

    @DeleteMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a seat that nobody ever used")
    void remove(Caller caller, @PathVariable UUID id) {
        keep.remove(caller, id);
    }

    @PutMapping("/plan")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "Arrange the seats of a room on its plan: all of it or nothing, no two in one cell")
    Workstations arrange(Caller caller, @RequestBody Arrangement asked) {
        UUID room = asked.room();
        if (room == null) throw Problem.invalid("room", "required");
        keep.arrange(caller, room, asked.spots() == null ? List.of() : asked.spots());
        return new Workstations(store.visibleTo(caller, room), null);
    }

    @PostMapping("/{id}/retire")
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a seat away that was used: its key ends, its hours stay in the figures")
    void retire(Caller caller, @PathVariable UUID id) {
        keep.retire(caller, id);
    }

    @PostMapping("/{id}/mark-available")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "Ready for use")
    Workstation available(Caller caller, @PathVariable UUID id) {
        return keep.mark(caller, List.of(id), Service.IN_SERVICE).getFirst();
    }

    @PostMapping("/{id}/mark-maintenance")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "Being repaired: takes no code")
    Workstation maintenance(Caller caller, @PathVariable UUID id) {
        return keep.mark(caller, List.of(id), Service.MAINTENANCE).getFirst();
    }

    @PostMapping("/{id}/mark-offline")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "Switched off: takes no code")
    Workstation offline(Caller caller, @PathVariable UUID id) {
        return keep.mark(caller, List.of(id), Service.OFFLINE).getFirst();
    }

    @PostMapping("/{id}/enrolment")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(
            summary =
                    "A one-time code, to be typed at the seat within ten minutes; the seat's present key goes on until then")
    EnrolSeat.Offer enrolment(Caller caller, @PathVariable UUID id) {
        return enrol.offer(caller, id);
    }

    @DeleteMapping("/{id}/enrolment")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "Take the seat’s key away: from now on nobody speaks for it")
    Workstation withdraw(Caller caller, @PathVariable UUID id) {
        return enrol.withdraw(caller, id);
    }
}
