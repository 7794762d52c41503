package org.kalanso.school.student;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kalanso.school.ClassId;
import org.kalanso.school.StudentId;

/**
 * A pupil in a list. Matricule or birth date tell homonyms apart.
 *
 * @param sex "M", "F" or null = unknown
 * @param bornYear where only the year is known
 * @param classId null = in no class of the active year
 */
public record StudentRow(
        StudentId id,
        @Nullable String matricule,
        String familyName,
        String givenNames,
        @Nullable String sex,
        @Nullable LocalDate bornOn,
        @Nullable Integer bornYear,
        @Nullable ClassId classId,
        @Nullable String className,
        @Nullable Integer roll,
        boolean repeater,
        @JsonIgnore String nameKey) {

    public String name() {
        return givenNames.isEmpty() ? familyName : familyName + " " + givenNames;
    }
}
