package org.kalanso.platform.access;

/** What a person is in one school; one person may be several, in several schools. */
public enum Role {
    PUPIL,
    TEACHER,
    GUARDIAN,
    /** Head teacher or administrator of the school: everything in it. */
    HEAD,
    /** Runs the school's data day to day: people, classes, subjects; decides nothing about results. */
    MANAGER,
    BURSAR,
    LIBRARIAN,
    /** Operates the computer room. */
    OPERATOR,
    MODERATOR
}
