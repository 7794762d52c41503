package org.kalanso.computerroom.session;

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
    SILENT
}
