package org.kalanso.reportcards.average;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Lowest, mean and highest of a class.
 *
 * @param mean of the exact averages, rounded once to two decimals
 */
public record Spread(BigDecimal lowest, BigDecimal mean, BigDecimal highest) {

    /** Empty where nobody has an average. */
    static Optional<Spread> of(Collection<BigDecimal> printed, List<Fraction> exact) {
        if (printed.isEmpty()) return Optional.empty();
        var sum = exact.stream().reduce(Fraction.ZERO, Fraction::plus);
        var mean = sum.dividedBy(Fraction.of(exact.size())).round(new BigDecimal("0.01"), RoundingMode.HALF_UP);
        return Optional.of(new Spread(
                printed.stream().min(BigDecimal::compareTo).orElseThrow(),
                mean,
                printed.stream().max(BigDecimal::compareTo).orElseThrow()));
    }
}
