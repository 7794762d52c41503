package org.kalanso.school.roster;

/**
 * One thing a list would change about a pupil who is there already.
 *
 * @param before as it stands; empty where nothing does
 */
record Change(Field field, String before, String after) {
    enum Field {
        NAME,
        SEX,
        BORN,
        BIRTH_PLACE,
        CLASS,
        REPEATER,
        GUARDIAN
    }
}
