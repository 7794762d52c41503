package org.kalanso.school;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;

/**
 * A pupil with the class they are in now.
 *
 * @param matricule as printed; null where the school has not given one yet
 * @param givenNames may be empty
 * @param sex "M", "F" or null = unknown
 * @param bornYear where only the year is known
 * @param classId null for a pupil who is in no class of the active year
 * @param className empty where there is no class
 */
public record Student(
        StudentId id,
        SchoolId school,
        PersonId person,
        @Nullable String matricule,
        String familyName,
        String givenNames,
        @Nullable String sex,
        @Nullable LocalDate bornOn,
        @Nullable Integer bornYear,
        String bornAt,
        @Nullable ClassId classId,
        String className,
        @Nullable Integer roll,
        boolean repeater,
        int version) {

    /** As lists show it: family name first. */
    public String name() {
        return givenNames.isEmpty() ? familyName : familyName + " " + givenNames;
    }
}
