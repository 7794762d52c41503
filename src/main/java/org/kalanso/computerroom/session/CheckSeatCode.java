package org.kalanso.computerroom.session;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.ComputerroomProblem;
import org.kalanso.computerroom.code.AccessCode;
import org.kalanso.computerroom.code.Codes;
import org.kalanso.computerroom.room.RoomStore;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether a code opens a seat now, and why not. Whoever asks comes through {@link CodeGate}. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CheckSeatCode {
    private final SeatSessionStore store;
    private final RoomStore rooms;
    private final Codes codes;
    private final Clock clock;

    CheckSeatCode(SeatSessionStore store, RoomStore rooms, Codes codes, Clock clock) {
        this.store = store;
        this.rooms = rooms;
        this.codes = codes;
        this.clock = clock;
    }

    /** Where a code is typed. @param seat null at an operator's desk */
    public record At(SchoolId school, UUID room, @Nullable UUID seat, String address) {}

    /**
     * @return the session that the code opens here, its row locked: one that waits, or one that is suspended on this very seat
     * @throws Problem 422 or 409 with a code of its own for each reason
     */
    public SeatSession check(At at, String typed) {
        AccessCode code = AccessCode.typed(typed).orElseThrow(ComputerroomProblem::unknownCode);
        UUID id = store.byCode(at.school().value(), codes.key(code)).orElseThrow(ComputerroomProblem::unknownCode);
        SeatSession session = store.locked(id);
        fits(at, session);
        return session;
    }

    private void fits(At at, SeatSession session) {
        if (!session.room().equals(at.room()))
            throw ComputerroomProblem.otherRoom(rooms.of(session.room()).name());
        boolean back = session.state() == SessionState.SUSPENDED
                && session.suspendedBySilence()
                && Objects.equals(session.seat(), at.seat());
        if (back) return;
        Instant now = clock.instant();
        if (session.endReason() == EndReason.WINDOW) throw ComputerroomProblem.codeExpired();
        if (session.state() != SessionState.CREATED) throw ComputerroomProblem.codeSpent();
        if (now.isBefore(session.window().from())) throw ComputerroomProblem.codeTooEarly();
        if (!now.isBefore(session.window().until())) throw ComputerroomProblem.codeExpired();
        if (session.seat() != null && at.seat() != null && !session.seat().equals(at.seat()))
            throw ComputerroomProblem.otherSeat();
    }
}
