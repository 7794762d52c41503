package org.kalanso.reportcards.average;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kalanso.reportcards.mark.MarkState;

/**
 * What a pupil got in one assessment.
 *
 * @param assessment its name, "Devoir 1"
 * @param kind code of its kind, {@code TEST} or {@code COMPO}
 * @param outOf the assessment's own maximum, above zero
 * @param weight of the assessment among those of its kind; one of weight zero does not count
 * @param value on {@code outOf}; null unless the state is {@code GRADED}
 */
public record GivenMark(
        String assessment,
        String kind,
        BigDecimal outOf,
        BigDecimal weight,
        MarkState state,
        @Nullable BigDecimal value) {

    public GivenMark {
        if (outOf.signum() <= 0) throw new IllegalArgumentException("a mark out of nothing");
        if ((state == MarkState.GRADED) != (value != null))
            throw new IllegalArgumentException("a mark has a value if and only if it is graded");
    }

    public static GivenMark graded(String kind, String value, String outOf) {
        var out = new BigDecimal(outOf);
        return new GivenMark(kind, kind, out, BigDecimal.ONE, MarkState.GRADED, new BigDecimal(value));
    }

    public boolean pending() {
        return state == MarkState.PENDING;
    }

    /** Whether it enters the mean: graded, or an unjustified absence, which is a zero. */
    boolean counts() {
        return weight.signum() > 0 && (state == MarkState.GRADED || state == MarkState.ABSENT_UNJUSTIFIED);
    }

    /** The mark converted to the school's scale; zero for what counts without a value. */
    Fraction on(BigDecimal scale) {
        if (value == null) return Fraction.ZERO;
        return Fraction.of(value.multiply(scale)).dividedBy(Fraction.of(outOf));
    }
}
