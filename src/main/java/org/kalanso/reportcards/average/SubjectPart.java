package org.kalanso.reportcards.average;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.reportcards.rules.GradingRules;

/** What a subject's average was made of: the marks of one kind, or the same subject in a part of the period. */
public sealed interface SubjectPart {

    /** How much the part weighs among the others; renormalised over the parts that have something left. */
    BigDecimal weight();

    /** The mean of the part; null when nothing in it counts. */
    @Nullable
    Fraction mean();

    /**
     * Marks taken together.
     *
     * @param kind code of their kind; empty where the school's formula does not tell kinds apart
     */
    record OfMarks(String kind, BigDecimal weight, @Nullable Fraction mean, List<UsedMark> marks)
            implements SubjectPart {}

    /** The subject's average in a sequence or a term that lies inside the period. */
    record OfPeriod(
            String period, BigDecimal weight, @Nullable Fraction mean, SubjectAverage average) implements SubjectPart {

        /** A part of the period in which the subject has an average: it weighs as much as every other. */
        public static OfPeriod of(GradingRules rules, String period, SubjectAverage average) {
            return new OfPeriod(period, BigDecimal.ONE, average.used(rules.rounding()), average);
        }
    }

    /**
     * One mark and what became of it.
     *
     * @param onScale the mark on the school's scale; null when it has no value there
     * @param counted false for what was left out: excused, pending, or not among the best
     */
    record UsedMark(GivenMark mark, @Nullable Fraction onScale, boolean counted) {}
}
