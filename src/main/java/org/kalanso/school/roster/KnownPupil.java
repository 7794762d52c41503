package org.kalanso.school.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pupil the school has already, with what a list may say about them.
 *
 * @param classKey of the class they are in this year; null where they are in none
 * @param guardians those whose link has not ended
 */
record KnownPupil(
        UUID id,
        UUID person,
        @Nullable String matricule,
        String familyName,
        String givenNames,
        @Nullable String sex,
        @Nullable LocalDate bornOn,
        @Nullable Integer bornYear,
        String bornAt,
        @Nullable String classKey,
        String className,
        boolean repeater,
        List<KnownGuardian> guardians) {

    KnownPupil {
        guardians = new ArrayList<>(guardians);
    }

    String name() {
        return givenNames.isEmpty() ? familyName : familyName + " " + givenNames;
    }
}
