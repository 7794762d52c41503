package org.kalanso.computerroom.console;

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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/rooms/{room}")
@Tag(name = "rooms")
class ConsoleApi {
    private final RoomStore rooms;
    private final Board.Boards boards;
    private final OperateRoom operate;

    ConsoleApi(RoomStore rooms, Board.Boards boards, OperateRoom operate) {
        this.rooms = rooms;
        this.boards = boards;
        this.operate = operate;
    }

    /** @param seen what was shown of the seats: one that has changed since refuses */
    record Order(
            @Nullable ConsoleAct act,
            @Nullable List<UUID> workstations,
            @Nullable List<SeenSeat> seen,
            @Nullable String message) {}

    /** @param done on how many seats */
    record Answer(ConsoleAct act, int done, List<ConsoleAnswer.Outcome> outcomes) {}

    /** @param occupancy seats in use of a hundred in service @param waiting numbers of the queue */
    record Figures(int people, int sessions, long usedSeconds, long waiting, long occupancy, List<Money> money) {}

    record Money(String currency, String taken, String due) {}

    @PostMapping("/act")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(
            summary =
                    "One act on many seats: the answer says of each whether it was done, or the code of why not; the same Idempotency-Key acts once")
    Answer act(
            Caller caller,
            @PathVariable UUID room,
            @RequestBody Order order,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        if (rooms.visibleTo(caller, room).isEmpty()) throw Problem.notFound();
        ConsoleAct act = order.act();
        if (act == null) throw Problem.invalid("act", "required");
        var answer = operate.operate(
                        caller,
                        room,
                        new ConsoleOrder(
                                act,
                                order.workstations() == null ? List.of() : order.workstations(),
                                order.seen() == null ? List.of() : order.seen(),
                                key == null ? "" : key,
                                order.message()))
                .answer();
        return new Answer(answer.act(), answer.done(), answer.outcomes());
    }

    @GetMapping("/today")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "Today’s figures: people, sessions, seconds, who waits, how full the room is, money")
    Figures today(Caller caller, @PathVariable UUID room) {
        if (rooms.visibleTo(caller, room).isEmpty()) throw Problem.notFound();
        Board board = boards.of(caller, room, new ConsoleFilter(null, null, null, null, null));
        TodayFigures today = board.today();
        return new Figures(
                today.people(),
                today.sessions(),
                today.usedSeconds(),
                board.line().waiting(),
                board.occupancy(),
                today.money().stream()
                        .map(each -> new Money(
                                each.currency(),
                                each.taken().toPlainString(),
                                each.due().toPlainString()))
                        .toList());
    }
}
