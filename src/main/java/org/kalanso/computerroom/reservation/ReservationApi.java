package org.kalanso.computerroom.reservation;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.session.ReserveSeat;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/seat-reservations")
@Tag(name = "seat-reservations")
class ReservationApi {
    private final ReservationStore store;
    private final ReserveSeat reserve;
    private final TakeOffReservation takeOff;

    ReservationApi(ReservationStore store, ReserveSeat reserve, TakeOffReservation takeOff) {
        this.store = store;
        this.reserve = reserve;
        this.takeOff = takeOff;
    }

    record Reservations(
            List<ReservationView> items, @Nullable String next) {}

    /** @param code that opens the seat, shown this once; a person of the school may sign in with their own name instead */
    record Reserved(UUID id, String code) {}

    @GetMapping
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "Seats that are kept and not taken yet, by time")
    Reservations all(Caller caller, @RequestParam(required = false) @Nullable UUID room) {
        return new Reservations(store.visibleTo(caller, room), null);
    }

    @GetMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "One reservation; 404 once it is taken, lapsed or taken off")
    ReservationView one(Caller caller, @PathVariable UUID id) {
        return store.oneVisibleTo(caller, id).orElseThrow(Problem::notFound);
    }

    @PostMapping
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Keep a seat for somebody, or for a code",
            description = "From some minutes before it takes nobody else; it lapses when nobody comes")
    ResponseEntity<Reserved> reserve(Caller caller, @RequestBody ReserveSeat.Wanted wanted) {
        var made = reserve.reserve(caller, wanted);
        return ResponseEntity.created(URI.create("/api/v1/seat-reservations/" + made.id()))
                .body(new Reserved(made.id(), made.code().text()));
    }

    @DeleteMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "The seat is everybody’s again")
    void takeOff(Caller caller, @PathVariable UUID id) {
        takeOff.takeOff(caller, id);
    }
}
