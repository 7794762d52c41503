package org.kalanso.reportcards.average;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.kalanso.reportcards.rules.GradingRules;

/**
 * A subject's line in the general average.
 *
 * @param role how it counts here
 * @param points what it adds to the sum, exactly; zero when it is left out
 * @param product M × Coef as printed (for a bonus the points it adds); null when it is left out
 */
public record CountedSubject(
        SubjectAverage average,
        Role role,
        Fraction points,
        @Nullable BigDecimal product) {

    /** What became of a subject. */
    public enum Role {
        NORMAL,
        BONUS,
        /** Only counts above the middle, and isn't. */
        NOT_ABOVE_MIDDLE,
        /** Nothing left to average. */
        NOT_ASSESSED
    }

    static CountedSubject of(GradingRules rules, SubjectAverage average) {
        var used = average.used(rules.rounding());
        if (used == null) return leftOut(average, Role.NOT_ASSESSED);
        var middle = Fraction.of(rules.scale().middle());
        return switch (average.subject().mode()) {
            case NORMAL -> counted(average, Role.NORMAL, used);
            case BONUS -> counted(average, Role.BONUS, used.minus(middle).max(Fraction.ZERO));
            case ONLY_ABOVE ->
                used.compareTo(middle) > 0
                        ? counted(average, Role.NORMAL, used)
                        : leftOut(average, Role.NOT_ABOVE_MIDDLE);
        };
    }

    private static CountedSubject counted(SubjectAverage average, Role role, Fraction value) {
        var points = value.times(Fraction.of(average.subject().coefficient()));
        return new CountedSubject(average, role, points, print(points));
    }

    /** Products of rounded averages are finite decimals and stay whole; others are rounded for the eye only. */
    private static BigDecimal print(Fraction points) {
        var hundredths = points.round(new BigDecimal("0.01"), RoundingMode.HALF_UP);
        if (Fraction.of(hundredths).equals(points)) return hundredths;
        var tenThousandths = points.round(new BigDecimal("0.0001"), RoundingMode.HALF_UP);
        return Fraction.of(tenThousandths).equals(points) ? tenThousandths.stripTrailingZeros() : hundredths;
    }

    private static CountedSubject leftOut(SubjectAverage average, Role role) {
        return new CountedSubject(average, role, Fraction.ZERO, null);
    }

    /** The coefficient in the divisor: that of normal subjects only. */
    BigDecimal coefficient() {
        return role == Role.NORMAL ? average.subject().coefficient() : BigDecimal.ZERO;
    }
}
