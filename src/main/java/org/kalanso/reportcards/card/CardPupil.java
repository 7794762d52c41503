package org.kalanso.reportcards.card;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who the card is about.
 *
 * @param givenNames may be empty: some pupils have one name
 * @param bornYear where only the year is known, printed "vers 2012"; null when {@code bornOn} is there or nothing is known
 * @param bornAt place, may be empty
 * @param sex "M", "F" or null; decides "1er" or "1re"
 * @param matricule may be missing when the school has not given one yet
 * @param roll number on the class's roll
 * @param headTeacher of the class, "M. Bangoura Sékou"; may be empty
 */
public record CardPupil(
        String familyName,
        String givenNames,
        @Nullable LocalDate bornOn,
        @Nullable Integer bornYear,
        String bornAt,
        @Nullable String sex,
        @Nullable String matricule,
        String className,
        @Nullable Integer roll,
        boolean repeater,
        String headTeacher) {}
