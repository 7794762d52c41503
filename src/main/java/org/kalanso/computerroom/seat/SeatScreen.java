package org.kalanso.computerroom.seat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.room.Room;
import org.kalanso.computerroom.room.RoomStore;
import org.kalanso.computerroom.session.CheckSeatCode;
import org.kalanso.computerroom.session.CodeGate;
import org.kalanso.computerroom.session.SeatSession;
import org.kalanso.computerroom.time.Leases;
import org.kalanso.computerroom.time.Stretch;
import org.kalanso.computerroom.workstation.SeatState;
import org.kalanso.computerroom.workstation.Service;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a seat is answered: after each of its words, and after a code. */
@Component
class SeatScreen {
    private final SeatStore seats;
    private final RoomStore rooms;
    private final HearSeat hear;
    private final CheckSeatCode check;
    private final CodeGate gate;
    private final Leases leases;
    private final SeatBell bell;
    private final TransactionTemplate transaction;

    SeatScreen(
            SeatStore seats,
            RoomStore rooms,
            HearSeat hear,
            CheckSeatCode check,
            CodeGate gate,
            Leases leases,
            SeatBell bell,
            TransactionTemplate transaction) {
        this.seats = seats;
        this.rooms = rooms;
        this.hear = hear;
        this.check = check;
        this.gate = gate;
        this.leases = leases;
        this.bell = bell;
        this.transaction = transaction;
    }

    SeatView beat(Seat seat, SeatWord word) {
        // before anything is read: what rings meanwhile is asked for again
        long rung = bell.of(seat.id());
        return view(seat, hear.hear(seat.id(), word), rung);
    }

    /** @throws org.kalanso.platform.problem.Problem 422, 409, 429: what is wrong with the code, or with the seat */
    SeatView start(Seat seat, String address, SeatWord word, String code) {
        long rung = bell.of(seat.id());
        var heard = hear.hear(seat.id(), word);
        UUID page = Objects.requireNonNull(word.page());
        var at = new CheckSeatCode.At(seat.school(), seat.room(), seat.id(), address);
        SeatSession started = gate.through(
                at,
                () -> Objects.requireNonNull(
                        transaction.execute(status -> hear.begin(seat.id(), page, check.check(at, code)))));
        return view(seat, new HearSeat.Heard(started, heard.done()), rung);
    }

    SeatView end(Seat seat, SeatWord word) {
        hear.end(seat.id(), word);
        return beat(seat, word.again());
    }

    private SeatView view(Seat seat, HearSeat.Heard heard, long rung) {
        SeatSession session = heard.session();
        Room room = rooms.of(seat.room());
        return new SeatView(
                seat.id(),
                room.name(),
                seat.name(),
                seat.service() == Service.IN_SERVICE,
                SeatView.Screen.of(session),
                session == null ? null : lease(seat.id(), session),
                session == null ? null : part(session),
                List.copyOf(heard.done()),
                seat.said().isEmpty() ? null : seat.said(),
                seat.saidAt(),
                room.rules(),
                (int) SeatState.BEAT.toSeconds(),
                (int) Duration.ofMinutes(room.gapMinutes()).toSeconds(),
                rung);
    }

    SeatView.@Nullable LeaseView lease(UUID seat, SeatSession session) {
        Stretch open = session.time().open();
        if (open == null || SeatView.Screen.of(session) != SeatView.Screen.OPEN) return null;
        return new SeatView.LeaseView(
                leases.sign(new Leases.Lease(session.id(), seat, open.id(), open.openedAt(), open.limitMillis())),
                open.id(),
                open.limitMillis(),
                session.time().grantedMillis() - session.time().usedMillis());
    }

    private static SeatView.SessionPart part(SeatSession session) {
        return new SeatView.SessionPart(
                session.id(),
                session.who().name(),
                session.time().grantedMillis() / 1_000,
                session.time().remainingMillis());
    }
}
