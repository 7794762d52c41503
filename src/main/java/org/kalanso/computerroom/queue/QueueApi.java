package org.kalanso.computerroom.queue;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.room.RoomStore;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Versions;
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
@RequestMapping("/api/v1/queue-tickets")
@Tag(name = "queue-tickets")
class QueueApi {
    private final RoomStore rooms;
    private final ShowQueue shown;
    private final QueueStore store;
    private final KeepQueue keep;

    QueueApi(RoomStore rooms, ShowQueue shown, QueueStore store, KeepQueue keep) {
        this.rooms = rooms;
        this.shown = shown;
        this.store = store;
        this.keep = keep;
    }

    /** @param waitSeconds until a seat is free; null where nobody can say */
    record Turn(
            UUID id,
            int number,
            String name,
            int minutes,
            TicketState state,
            @Nullable String seat,
            @Nullable Long waitSeconds) {}

    record Queue(List<Turn> items, @Nullable String next, int free) {}

    record InRoom(@Nullable UUID room) {}

    @GetMapping
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "Who waits in a room today, in their order, with how long it will be as things are now")
    Queue all(Caller caller, @RequestParam UUID room) {
        if (rooms.visibleTo(caller, room).isEmpty()) throw Problem.notFound();
        WaitingLine line = shown.of(caller, room);
        return new Queue(
                line.turns().stream()
                        .map(turn -> new Turn(
                                turn.ticket().id(),
                                turn.ticket().number(),
                                turn.name(),
                                turn.ticket().minutes(),
                                turn.ticket().state(),
                                turn.ticket().seat(),
                                turn.waitSeconds()))
                        .toList(),
                null,
                line.free());
    }

    @GetMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "One number and what became of it")
    QueueTicket one(Caller caller, @PathVariable UUID id) {
        return store.visibleTo(caller, id).orElseThrow(Problem::notFound);
    }

    @PostMapping
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Draw today’s next number for a person, a visitor or a name")
    ResponseEntity<QueueTicket> join(Caller caller, @RequestBody QueueInput input) {
        QueueTicket drawn = keep.join(caller, input);
        return Versions.made("/api/v1/queue-tickets", drawn.id(), drawn, drawn.version());
    }

    @PostMapping("/call-next")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "Call whoever waits longest to a seat that is free")
    QueueTicket next(Caller caller, @RequestBody InRoom where) {
        UUID room = where.room();
        if (room == null) throw Problem.invalid("room", "required");
        return keep.callNext(caller, room);
    }

    @PostMapping("/{id}/call")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "Call this number to a seat that is free")
    QueueTicket call(Caller caller, @PathVariable UUID id) {
        return keep.call(caller, id);
    }

    @PostMapping("/{id}/take")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "They sit: the turn is over")
    QueueTicket take(Caller caller, @PathVariable UUID id) {
        return keep.take(caller, id);
    }

    @PostMapping("/{id}/leave")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "They did not come, or went: the turn is over")
    QueueTicket leave(Caller caller, @PathVariable UUID id) {
        return keep.leave(caller, id);
    }
}
