package org.kalanso.reportcards.average;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a figure was computed: a tree that opens it down to the marks. Every node reads
 * <em>sum of (result × weight) of the parts that count, divided by {@code divisor}, is {@code exact}, printed
 * {@code result}</em>.
 *
 * @param label the name of the subject, the assessment, the period; the code of the kind
 * @param result as printed; null when there is none
 * @param exact the same before rounding, as a fraction such as {@code 53/4}; null when there is none
 * @param weight how much it counts in the figure above; null when it does not count there
 * @param divisor what the sum of the parts was divided by; null for a mark and where nothing counts
 * @param parts what it was made of; empty for a mark
 */
public record Explanation(
        Step step,
        String label,
        @Nullable BigDecimal result,
        @Nullable String exact,
        @Nullable BigDecimal weight,
        @Nullable BigDecimal divisor,
        @Nullable Given given,
        List<Explanation> parts) {

    /** What kind of figure a node is. */
    public enum Step {
        YEAR,
        GENERAL,
        /** A subject that counts with its coefficient. */
        SUBJECT,
        /** A subject of which only the points above the middle count. */
        BONUS,
        /** Only counts above the middle, and isn't: left out with its coefficient. */
        NOT_ABOVE_MIDDLE,
        /** Nothing was assessed: left out with its coefficient. */
        NOT_ASSESSED,
        /** A sequence or a term inside the period. */
        PERIOD,
        KIND,
        MARK,
        /** A mark that does not count: excused, pending, or not among the best. */
        LEFT_OUT
    }

    /** What the figure adds to the one above, result × weight; null when it does not count there. */
    public @Nullable BigDecimal product() {
        return result == null || weight == null ? null : result.multiply(weight);
    }

    /** The parts as people read them: marks that all weigh together need no heading of their own. */
    public List<Explanation> shown() {
        var alone = parts.size() == 1 ? parts.getFirst() : this;
        return alone.step == Step.KIND && alone.label.isEmpty() ? alone.parts : parts;
    }

    /** The sum of what the parts add, rounded to two decimals; null where nothing counts. */
    public @Nullable BigDecimal sum() {
        return exact == null || divisor == null
                ? null
                : Fraction.read(exact).times(Fraction.of(divisor)).round(new BigDecimal("0.01"), RoundingMode.HALF_UP);
    }

    /** A mark as the teacher gave it. */
    public record Given(String state, @Nullable BigDecimal value, BigDecimal outOf) {}
}
