package org.kalanso.reportcards.rules;

import java.math.BigDecimal;
import java.util.Map;

/**
 * How the marks of a subject become its average. One of three ways, never an expression.
 *
 * @param way which of the three
 * @param kindWeights weight of each kind of assessment (code to weight, ≥ 0), read by {@link Way#BY_KIND} only; a kind
 *     that is not named weighs 1, so that no mark is dropped in silence
 * @param best how many of the best marks count, read by {@link Way#BEST_OF} only, ≥ 1
 */
public record Formula(Way way, Map<String, BigDecimal> kindWeights, int best) {

    /** The ways a school may choose from. */
    public enum Way {
        /** Mean of all marks, each with the weight of its assessment. */
        SIMPLE_MEAN,
        /** Mean of each kind, then the weighted mean of the kinds. */
        BY_KIND,
        /** Mean of the best marks. */
        BEST_OF
    }

    public Formula {
        kindWeights = Map.copyOf(kindWeights);
        best = Math.max(1, best);
    }

    public static Formula simpleMean() {
        return new Formula(Way.SIMPLE_MEAN, Map.of(), 1);
    }

    public static Formula byKind(Map<String, BigDecimal> kindWeights) {
        return new Formula(Way.BY_KIND, kindWeights, 1);
    }

    public static Formula bestOf(int best) {
        return new Formula(Way.BEST_OF, Map.of(), best);
    }

    public BigDecimal weightOf(String kind) {
        return kindWeights.getOrDefault(kind, BigDecimal.ONE);
    }
}
