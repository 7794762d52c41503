package org.kalanso.school.numbercheck;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.school.StudentId;

/**
 * Somebody knew a pupil's number and birth date.
 *
 * @param name what the person calls themself; the account was made by them, so it proves nothing
 * @param matricule null where the number has been taken away since
 * @param className of the active year; empty where the pupil is in none
 * @param standing what the person is to the pupil now
 * @param checkedAt the last time
 */
public record NumberCheck(
        PersonId person,
        String name,
        StudentId student,
        String studentName,
        @Nullable String matricule,
        String className,
        Standing standing,
        Instant checkedAt) {

    /** What the school has made of it. */
    public enum Standing {
        /** The account is nothing to the pupil yet: whoever decides about a request has this to go by. */
        UNKNOWN,
        /** A guardian of the pupil, whether confirmed or not. */
        GUARDIAN,
        /** The pupil themself. */
        PUPIL
    }

    NumberCheck named(String called) {
        return new NumberCheck(person, called, student, studentName, matricule, className, standing, checkedAt);
    }
}
