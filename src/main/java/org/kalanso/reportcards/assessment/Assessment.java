package org.kalanso.reportcards.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kalanso.reportcards.AssessmentId;
import org.kalanso.school.ClassId;
import org.kalanso.school.PeriodId;
import org.kalanso.school.SubjectId;

/**
 * One test of a class in a subject and a period.
 *
 * @param kind code of its kind in the school's grading rules, {@code TEST} or {@code COMPO}
 * @param heldOn day in the school's zone; null = not said
 * @param outOf its own maximum, above zero, at most two decimals
 * @param weight among the assessments of its kind, above zero
 * @param ordinal its place in the grid
 */
public record Assessment(
        AssessmentId id,
        ClassId classId,
        SubjectId subject,
        PeriodId period,
        String kind,
        String name,
        @Nullable LocalDate heldOn,
        BigDecimal outOf,
        BigDecimal weight,
        int ordinal,
        int version) {}
