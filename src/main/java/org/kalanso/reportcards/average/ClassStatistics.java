package org.kalanso.reportcards.average;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.reportcards.rules.GradingRules;

/**
 * The figures of a class, over its ranked pupils only.
 *
 * @param enrolled all pupils of the class, assessed or not
 * @param ranked those with an average
 * @param spread null when nobody is ranked
 * @param successes ranked pupils whose printed average reaches the pass mark
 */
public record ClassStatistics(
        int enrolled, int ranked, @Nullable Spread spread, int successes) {

    static ClassStatistics of(GradingRules rules, List<PupilAverage> pupils) {
        var ranked = pupils.stream().filter(PupilAverage::ranked).toList();
        var printed = ranked.stream().map(PupilAverage::printedWhenRanked).toList();
        var exact = ranked.stream().map(PupilAverage::exactWhenRanked).toList();
        var successes = (int) printed.stream().filter(rules::succeeds).count();
        return new ClassStatistics(
                pupils.size(), ranked.size(), Spread.of(printed, exact).orElse(null), successes);
    }

    /** Percent of the ranked pupils who succeeded, two decimals; null when nobody is ranked. */
    public @Nullable BigDecimal successRate() {
        return ranked == 0
                ? null
                : BigDecimal.valueOf(100L * successes).divide(BigDecimal.valueOf(ranked), 2, RoundingMode.HALF_UP);
    }
}
