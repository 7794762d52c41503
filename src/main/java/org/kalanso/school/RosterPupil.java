package org.kalanso.school;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.PersonId;

/**
 * A pupil on the roll of a class.
 *
 * @param matricule as printed; null where the school has not given one yet
 * @param givenNames may be empty: some pupils have one name
 * @param sex "M", "F" or null = unknown
 * @param bornYear where only the year is known; null when {@code bornOn} is there or nothing is known
 * @param roll number on the roll; null = none given
 * @param repeater whether the pupil repeats the level
 */
public record RosterPupil(
        StudentId student,
        PersonId person,
        ClassId classId,
        @Nullable String matricule,
        String familyName,
        String givenNames,
        @Nullable String sex,
        @Nullable LocalDate bornOn,
        @Nullable Integer bornYear,
        String bornAt,
        @Nullable Integer roll,
        boolean repeater) {

    /** As lists show it: family name first. */
    public String name() {
        return givenNames.isEmpty() ? familyName : familyName + " " + givenNames;
    }
}
