package org.kalanso.computerroom.console;

import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.session.SessionView;
import org.kalanso.computerroom.workstation.Workstation;

/**
 * A seat as the console shows it.
 *
 * @param session that is open there
 * @param kept the session whose code has not been typed yet and for which the seat is kept
 * @param called the number of the queue that was called to it
 * @param placed it has its cell of the plan for itself; of two in one cell the second goes where there is room
 */
public record BoardSeat(
        Workstation seat,
        @Nullable SessionView session,
        @Nullable SessionView kept,
        @Nullable Integer called,
        boolean placed) {
    /** Does somebody there wait for the operator? */
    public boolean asks() {
        return seat.calledAt() != null || seat.wantsTimeAt() != null;
    }

    /** Whoever sits there or is to come. */
    public @Nullable SessionView shown() {
        return session == null ? kept : session;
    }

    /** Is money to be taken there? */
    public boolean due() {
        SessionView shown = shown();
        return shown != null && shown.owes();
    }

    /** Is there anything for the operator to do? */
    public boolean needs() {
        return asks() || due() || session != null && (seat.silent() || session.remainingSeconds() <= Board.SOON);
    }

    public SeenSeat seen() {
        return SeenSeat.of(this);
    }
}
