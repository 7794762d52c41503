package org.kalanso.computerroom.seat;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.room.Room;
import org.kalanso.computerroom.room.RoomStore;
import org.kalanso.computerroom.session.AgreeToRules;
import org.kalanso.computerroom.session.CheckSeatCode;
import org.kalanso.computerroom.session.CodeGate;
import org.kalanso.computerroom.session.SeatSession;
import org.kalanso.computerroom.session.SessionState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a seat is answered: after each of its words, and after a code. */
@Component
class SeatScreen {
    private final RoomStore rooms;
    private final HearSeat hear;
    private final CheckSeatCode check;
    private final CodeGate gate;
    private final ShowSeat show;
    private final AgreeToRules rules;
    private final SeatBell bell;
    private final TransactionTemplate transaction;

    SeatScreen(
            RoomStore rooms,
            HearSeat hear,
            CheckSeatCode check,
            CodeGate gate,
            ShowSeat show,
            AgreeToRules rules,
            SeatBell bell,
            TransactionTemplate transaction) {
        this.rooms = rooms;
        this.hear = hear;
        this.check = check;
        this.gate = gate;
        this.show = show;
        this.rules = rules;
        this.bell = bell;
        this.transaction = transaction;
    }

    SeatView beat(Seat seat, SeatWord word) {
        // before anything is read: what rings meanwhile is asked for again
        long rung = bell.of(seat.id());
        return show.view(seat, hear.hear(seat.id(), word), rung);
    }

    /** @throws org.kalanso.platform.problem.Problem 422, 409, 429: what is wrong with the code, or with the seat */
    SeatView start(Seat seat, String address, SeatWord word, String code, @Nullable String agreed) {
        long rung = bell.of(seat.id());
        var heard = hear.hear(seat.id(), word);
        UUID page = Objects.requireNonNull(word.page());
        var at = new CheckSeatCode.At(seat.school(), seat.room(), seat.id(), address);
        SeatSession started = gate.through(
                at,
                () -> Objects.requireNonNull(
                        transaction.execute(status -> begin(seat, page, check.check(at, code), agreed))));
        return show.view(seat, new HearSeat.Heard(started, heard.done()), rung);
    }

    /** For somebody who has shown who they are. @throws org.kalanso.platform.problem.Problem 403, 409: what keeps them from it */
    SeatView startOwn(Seat seat, SeatWord word, Supplier<SeatSession> own, @Nullable String agreed) {
        long rung = bell.of(seat.id());
        var heard = hear.hear(seat.id(), word);
        UUID page = Objects.requireNonNull(word.page());
        SeatSession started =
                Objects.requireNonNull(transaction.execute(status -> begin(seat, page, own.get(), agreed)));
        return show.view(seat, new HearSeat.Heard(started, heard.done()), rung);
    }

    /** Whoever goes on after a silence has agreed already. */
    private SeatSession begin(Seat seat, UUID page, SeatSession session, @Nullable String agreed) {
        Room room = rooms.of(seat.room());
        boolean first = session.state() == SessionState.CREATED;
        if (first) rules.demand(room, agreed);
        SeatSession begun = hear.begin(seat.id(), page, session);
        if (first) rules.keep(room, session.id(), seat.id());
        return begun;
    }

    SeatView end(Seat seat, SeatWord word) {
        hear.end(seat.id(), word);
        return beat(seat, word.again());
    }

    SeatView.@Nullable LeaseView lease(UUID seat, SeatSession session) {
        return show.lease(seat, session);
    }
}
