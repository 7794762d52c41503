package org.kalanso.computerroom.booking;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.OPERATOR;
import static org.kalanso.platform.access.Role.TEACHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.web.Versions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "room-bookings")
class BookingApi {
    private final ShowBookings show;
    private final BookRoom book;
    private final CancelBooking cancel;

    BookingApi(ShowBookings show, BookRoom book, CancelBooking cancel) {
        this.show = show;
        this.book = book;
        this.cancel = cancel;
    }

    record Bookings(List<BookingView> items, @Nullable String next) {}

    /** @param leftOut days of a weekly booking on which the room is closed */
    record BookingsMade(List<BookingView> items, List<LocalDate> leftOut) {}

    @GetMapping("/rooms/{room}/bookings")
    @Allow(roles = {HEAD, MANAGER, OPERATOR, TEACHER})
    @Operation(
            summary = "For which classes a room is booked, from a day to another; a week from today if none is named")
    Bookings all(
            Caller caller,
            @PathVariable UUID room,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until) {
        return new Bookings(show.of(caller, room, from, until), null);
    }

    @PostMapping("/rooms/{room}/bookings")
    @Allow(roles = {HEAD, MANAGER, OPERATOR, TEACHER})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Book a room for a class, once or every week",
            description = "All weeks or none; 409 computerroom.room-booked names the class that has it and when")
    ResponseEntity<BookingsMade> book(Caller caller, @PathVariable UUID room, @RequestBody BookingInput input) {
        var made = book.book(caller, room, input);
        return ResponseEntity.created(
                        URI.create("/api/v1/room-bookings/" + made.ids().getFirst()))
                .body(new BookingsMade(
                        made.ids().stream().map(id -> show.one(caller, id)).toList(), made.leftOut()));
    }

    @GetMapping("/room-bookings/{id}")
    @Allow(roles = {HEAD, MANAGER, OPERATOR, TEACHER})
    @Operation(summary = "One booked time")
    ResponseEntity<BookingView> one(Caller caller, @PathVariable UUID id) {
        BookingView found = show.one(caller, id);
        return Versions.shown(found, found.version());
    }

    @PutMapping("/room-bookings/{id}")
    @Allow(roles = {HEAD, MANAGER, OPERATOR, TEACHER})
    @Operation(summary = "Another day, time or class for one booked time; the others of its series stay")
    ResponseEntity<BookingView> move(Caller caller, @PathVariable UUID id, @RequestBody BookingInput input) {
        BookingView moved = show.one(caller, book.move(caller, id, input).id());
        return Versions.shown(moved, moved.version());
    }

    @DeleteMapping("/room-bookings/{id}")
    @Allow(roles = {HEAD, MANAGER, OPERATOR, TEACHER})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a booked time off; with rest=true the later ones of its series too")
    void cancel(Caller caller, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean rest) {
        cancel.cancel(caller, id, rest);
    }
}
