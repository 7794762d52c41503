package org.kalanso.school.staff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.school.StaffId;

/**
 * A teacher or other member of staff.
 *
 * @param number the school's staff number; tells homonyms apart
 * @param phone E.164 where it is a number, else as typed
 * @param leftOn null while they are here
 * @param assignments how many class × subject pairs they teach now
 */
public record StaffMember(
        StaffId id,
        PersonId person,
        @Nullable String number,
        String familyName,
        String givenNames,
        @Nullable String sex,
        @Nullable String phone,
        @Nullable LocalDate leftOn,
        int assignments,
        int version) {
    public String name() {
        return givenNames.isEmpty() ? familyName : familyName + " " + givenNames;
    }
}
