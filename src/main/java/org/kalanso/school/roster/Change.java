package org.kalanso.school.roster;

import java.util.List;
import org.kalanso.platform.text.Names;

/**
 * One thing a list would change about somebody or something that is there already.
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
        GUARDIAN,
        PHONE,
        COURSE,
        HEAD_OF,
        RETURNED,
        GROUP,
        COEFFICIENT
    }

    /** Adds the change where there is one: what the list leaves empty never changes anything, nor do accents and case. */
    static void compare(List<Change> changes, Field field, String before, String after) {
        if (!after.isEmpty() && !Names.key(before).equals(Names.key(after)))
            changes.add(new Change(field, before, after));
    }
}
