package org.kalanso.computerroom.session;

/** Whom a session is for: each has a daily allowance of its own. */
public enum Category {
    PUPIL,
    STAFF,
    VISITOR
}
