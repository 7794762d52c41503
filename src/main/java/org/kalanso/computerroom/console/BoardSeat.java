package org.kalanso.computerroom.console;

import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.session.SessionView;
import org.kalanso.computerroom.workstation.Workstation;

/** A seat as the console shows it, with the session that is open there. */
public record BoardSeat(Workstation seat, @Nullable SessionView session) {
    /** Does somebody there wait for the operator? */
    public boolean asks() {
        return seat.calledAt() != null || seat.wantsTimeAt() != null;
    }
}
