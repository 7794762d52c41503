package org.kalanso.school.rosterfile;

/** What a guardian is to a pupil, where the list says so. */
public enum Relation {
    FATHER,
    MOTHER,
    GUARDIAN
}
