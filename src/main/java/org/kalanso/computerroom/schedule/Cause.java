package org.kalanso.computerroom.schedule;

/** Why a session ends before its time is used. */
public enum Cause {
    /** The room closes. */
    CLOSING,
    /** A class comes. */
    CLASS,
    /** The class's own time is over. */
    LESSON,
    /** The seat is reserved for somebody else. */
    RESERVED
}
