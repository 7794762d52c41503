package org.kalanso.reportcards.average;

import java.util.List;
import java.util.Optional;

/** A sum of weighted values and the sum of the weights: the mean is their quotient, if any weight is left. */
record WeightedMean(Fraction sum, Fraction weights) {
    private static final WeightedMean NOTHING = new WeightedMean(Fraction.ZERO, Fraction.ZERO);

    /** One value and how much it counts. */
    record Term(Fraction value, Fraction weight) {}

    static WeightedMean of(List<Term> terms) {
        return terms.stream().reduce(NOTHING, WeightedMean::with, WeightedMean::and);
    }

    private WeightedMean with(Term term) {
        return new WeightedMean(sum.plus(term.value.times(term.weight)), weights.plus(term.weight));
    }

    private WeightedMean and(WeightedMean other) {
        return new WeightedMean(sum.plus(other.sum), weights.plus(other.weights));
    }

    Optional<Fraction> value() {
        return weights.isZero() ? Optional.empty() : Optional.of(sum.dividedBy(weights));
    }
}
