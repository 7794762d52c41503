package org.kalanso.computerroom.session;

import org.kalanso.computerroom.schedule.Cause;

/** Why a session is over. */
public enum EndReason {
    OPERATOR,
    /** Whoever sat there ended it. */
    SEAT,
    TIME,
    /** Before it was ever started. */
    CANCELLED,
    /** The window of its code is over. */
    WINDOW,
    /** Nothing was heard of its seat for half a day. */
    SILENT,
    /** The room closed. */
    CLOSING,
    /** A class came. */
    CLASS,
    /** The class's own time was over. */
    LESSON,
    /** The seat was reserved for somebody else. */
    RESERVED;

    public static EndReason of(Cause cause) {
        return valueOf(cause.name());
    }

    /** Did time itself bring it? */
    boolean isTime() {
        return switch (this) {
            case OPERATOR, SEAT, CANCELLED -> false;
            case TIME, WINDOW, SILENT, CLOSING, CLASS, LESSON, RESERVED -> true;
        };
    }
}
