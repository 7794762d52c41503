package org.kalanso.school;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A subject as a class has it.
 *
 * @param nameEn for bilingual paper; may be empty
 * @param group the group it stands in on the card; null = none
 * @param ordinal place on the card
 */
public record ClassSubject(
        ClassId classId,
        SubjectId subject,
        String code,
        String name,
        String nameEn,
        @Nullable SubjectGroupId group,
        String groupName,
        String groupNameEn,
        int groupOrdinal,
        BigDecimal coefficient,
        Mode mode,
        int ordinal) {

    /** How the subject counts in the general average. */
    public enum Mode {
        NORMAL,
        /** Points above the middle are added, its coefficient is not. */
        BONUS,
        /** Counts as normal when above the middle, else is left out. */
        ONLY_ABOVE
    }
}
