package org.kalanso.reportcards.card;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Subjects printed together, with their sub-total.
 *
 * @param name "1er groupe", "Matières scientifiques"; empty = the school has no groups
 * @param average of the group alone, null when nothing in it was assessed
 */
public record SubjectGroup(
        String name,
        @Nullable String nameEn,
        List<SubjectLine> subjects,
        BigDecimal coefficients,
        BigDecimal products,
        @Nullable BigDecimal average) {

    public SubjectGroup {
        subjects = List.copyOf(subjects);
    }
}
