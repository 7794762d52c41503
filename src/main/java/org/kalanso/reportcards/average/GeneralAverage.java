package org.kalanso.reportcards.average;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kalanso.reportcards.average.CountedSubject.Role;
import org.kalanso.reportcards.rules.GradingRules;
import org.kalanso.reportcards.rules.Rounding;

/**
 * A pupil's general average over the subjects really assessed.
 *
 * @param products sum of the printed products, bonuses included: the total of the column M × Coef
 * @param bonus the part of it that bonus subjects add
 * @param coefficients sum of the coefficients in the divisor
 * @param exact before rounding; null = no average ("non évalué"), no rank
 * @param printed as printed; rank, mention and success are read on it. Not capped: bonuses may carry it above the scale
 */
public record GeneralAverage(
        List<CountedSubject> subjects,
        BigDecimal products,
        BigDecimal bonus,
        BigDecimal coefficients,
        @Nullable Fraction exact,
        @Nullable BigDecimal printed) {

    public static GeneralAverage of(GradingRules rules, List<SubjectAverage> averages) {
        var subjects = averages.stream()
                .map(average -> CountedSubject.of(rules, average))
                .toList();
        var coefficients = subjects.stream().map(CountedSubject::coefficient).reduce(BigDecimal.ZERO, BigDecimal::add);
        var exact = exact(subjects, coefficients).orElse(null);
        return new GeneralAverage(
                subjects,
                products(subjects),
                products(subjects.stream()
                        .filter(subject -> subject.role() == Role.BONUS)
                        .toList()),
                coefficients,
                exact,
                exact == null ? null : print(rules.rounding(), exact));
    }

    /** A general average as the school rounds it. */
    static BigDecimal print(Rounding rounding, Fraction exact) {
        return exact.round(rounding.general().points(), rounding.direction().mode());
    }

    /** A bonus alone makes no average: without a coefficient in the divisor there is none. */
    private static Optional<Fraction> exact(List<CountedSubject> subjects, BigDecimal coefficients) {
        if (coefficients.signum() == 0) return Optional.empty();
        var points = subjects.stream().map(CountedSubject::points).reduce(Fraction.ZERO, Fraction::plus);
        return Optional.of(points.dividedBy(Fraction.of(coefficients)));
    }

    private static BigDecimal products(List<CountedSubject> subjects) {
        return subjects.stream()
                .map(CountedSubject::product)
                .filter(Objects::nonNull)
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    public boolean provisional() {
        return subjects.stream().anyMatch(subject -> subject.average().provisional());
    }
}
