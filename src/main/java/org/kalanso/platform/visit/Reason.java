package org.kalanso.platform.visit;

/** Why a school is visited. A closed list: what is typed freely could name somebody, and the journal is for ever. */
public enum Reason {
    /** Somebody of the school asked for help. */
    HELP_ASKED,
    /** Something does not work. */
    FAULT,
    /** A check that was announced or ordered. */
    CHECK,
    /** The school's head left or comes. */
    HANDOVER
}
