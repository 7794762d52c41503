package org.kalanso.computerroom.seat;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.ComputerroomProblem;
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

    /** @throws org.kalanso.platform.problem.Problem 409 {@code computerroom.open-elsewhere} where another page speaks for the seat */
    SeatView beat(Seat seat, SeatWord word) {
        // before anything is read: what rings meanwhile is asked for again
        long rung = bell.of(seat.id());
        return show.view(seat, heard(seat.id(), word), rung);
    }

    /** Refused only after it was written what this page proved. */
    HearSeat.Heard heard(UUID seat, SeatWord word) {
        var heard = hear.hear(seat, word);
        if (heard.elsewhere()) throw ComputerroomProblem.openElsewhere();
        return heard;
    }

    /** @throws org.kalanso.platform.problem.Problem 422, 409, 429: what is wrong with the code, or with the seat */
    SeatView start(Seat seat, String address, SeatWord word, String code, @Nullable String agreed) {
        long rung = bell.of(seat.id());
        var heard = heard(seat.id(), word);
        UUID page = Objects.requireNonNull(word.page());
        var at = new CheckSeatCode.At(seat.school(), seat.room(), seat.id(), address);
        SeatSession started = gate.through(
                at,
                () -> Objects.requireNonNull(
                        transaction.execute(status -> begin(seat, page, () -> check.check(at, code), agreed))));
        return show.view(seat, new HearSeat.Heard(started, heard.done(), false), rung);
    }

    /** For somebody who has shown who they are. @throws org.kalanso.platform.problem.Problem 403, 409: what keeps them from it */
    SeatView startOwn(Seat seat, SeatWord word, Supplier<SeatSession> own, @Nullable String agreed) {
        long rung = bell.of(seat.id());
        var heard = heard(seat.id(), word);
        UUID page = Objects.requireNonNull(word.page());
        SeatSession started = Objects.requireNonNull(transaction.execute(status -> begin(seat, page, own, agreed)));
        return show.view(seat, new HearSeat.Heard(started, heard.done(), false), rung);
    }

    /** Whoever goes on after a silence has agreed already. */
    private SeatSession begin(Seat seat, UUID page, Supplier<SeatSession> opened, @Nullable String agreed) {
        Room room = rooms.of(seat.room());
        return hear.begin(seat.id(), page, () -> {
            SeatSession session = opened.get();
            if (session.state() == SessionState.CREATED) {
                rules.demand(room, agreed);
                rules.keep(room, session.id(), seat.id());
            }
            return session;
        });
    }

    SeatView end(Seat seat, SeatWord word) {
        hear.end(seat.id(), word);
        return beat(seat, word.again());
    }

    SeatView.@Nullable LeaseView lease(UUID seat, SeatSession session) {
        return show.lease(seat, session);
    }
}
