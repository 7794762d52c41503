package org.kalanso.reportcards.average;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.reportcards.rules.GradingRules;

/**
 * The year's average: the mean of the printed averages of the parts a pupil really sat.
 *
 * @param divisor how many parts that were; printed on the card
 * @param exact before rounding; null when no part has an average
 */
public record AnnualAverage(
        List<Part> parts,
        int divisor,
        @Nullable Fraction exact,
        @Nullable BigDecimal printed) {

    /** A term or a sequence and the general average printed for it; null when the pupil was not assessed. */
    public record Part(String period, @Nullable BigDecimal average) {}

    public static AnnualAverage of(GradingRules rules, List<Part> parts) {
        var terms = parts.stream().flatMap(part -> term(part).stream()).toList();
        var exact = WeightedMean.of(terms).value().orElse(null);
        var printed = exact == null ? null : GeneralAverage.print(rules.rounding(), exact);
        return new AnnualAverage(List.copyOf(parts), terms.size(), exact, printed);
    }

    private static List<WeightedMean.Term> term(Part part) {
        var average = part.average();
        return average == null ? List.of() : List.of(new WeightedMean.Term(Fraction.of(average), Fraction.of(1)));
    }
}
