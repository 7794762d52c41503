package org.kalanso.school.rosterfile;

/** What a column of a list of pupils can hold. */
public enum PupilField {
    NUMBER,
    MATRICULE,
    FAMILY_NAME,
    GIVEN_NAMES,
    FULL_NAME,
    SEX,
    BIRTH_DATE,
    BIRTH_PLACE,
    CLASS,
    SERIES,
    REPEATER,
    FATHER,
    FATHER_PHONE,
    MOTHER,
    MOTHER_PHONE,
    GUARDIAN,
    GUARDIAN_PHONE,
    /** A guardian's name and number in one cell. */
    CONTACT,
    /** A mark: the heading names the subject and the maximum. */
    MARK,
    /** Seen and left out. */
    NONE
}
