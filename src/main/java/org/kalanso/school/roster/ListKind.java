package org.kalanso.school.roster;

/** What a file lists. */
public enum ListKind {
    PUPILS,
    TEACHERS,
    SUBJECTS,
    MARKS
}
