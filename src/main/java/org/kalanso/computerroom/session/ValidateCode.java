package org.kalanso.computerroom.session;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.room.Room;
import org.kalanso.computerroom.room.RoomStore;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** For an operator who is shown a code: what it is worth in a room. */
@Component
class ValidateCode {
    private final RoomStore rooms;
    private final CheckSeatCode check;
    private final CodeGate gate;
    private final TransactionTemplate transaction;

    ValidateCode(RoomStore rooms, CheckSeatCode check, CodeGate gate, TransactionTemplate transaction) {
        this.rooms = rooms;
        this.check = check;
        this.gate = gate;
        this.transaction = transaction;
    }

    SeatSession validate(Caller caller, @Nullable UUID room, @Nullable String code, String address) {
        Room found = (room == null ? Optional.<Room>empty() : rooms.visibleTo(caller, room))
                .orElseThrow(() -> Problem.invalid("room", "unknown"));
        var at = new CheckSeatCode.At(caller.inSchool(), found.id(), null, address);
        return gate.through(at, () -> transaction.execute(status -> check.check(at, code == null ? "" : code)));
    }
}
