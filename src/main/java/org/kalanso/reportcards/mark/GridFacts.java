package org.kalanso.reportcards.mark;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kalanso.platform.web.Page;
import org.kalanso.reportcards.assessment.MarkBook;
import org.kalanso.reportcards.rules.GradingRules;
import org.kalanso.reportcards.rules.Rounding;

/**
 * What the page's script must know, as JSON on the grid element. Numbers of the rules are in hundredths, so that the script
 * computes with whole numbers only.
 *
 * @param owner whose unsent marks this browser keeps
 * @param comma the decimal sign of the reader
 */
record GridFacts(
        String address,
        String owner,
        String lang,
        String comma,
        long change,
        String tag,
        boolean open,
        Rules rules,
        Map<String, String> words) {

    record Rules(String way, Map<String, Long> kindWeights, int best, long outOf, long step, boolean up) {
        static Rules of(GradingRules rules) {
            var weights = new LinkedHashMap<String, Long>();
            rules.formula().kindWeights().forEach((kind, weight) -> weights.put(kind, hundredths(weight)));
            return new Rules(
                    rules.formula().way().name(),
                    weights,
                    rules.formula().best(),
                    hundredths(rules.scale().outOf()),
                    hundredths(rules.rounding().subject().points()),
                    rules.rounding().direction() == Rounding.Direction.UP);
        }
    }

    static GridFacts of(Page page, MarkBook book, Grid grid, String tag, GradingRules rules) {
        return new GridFacts(
                "/api/v1/classes/%s/grid?subject=%s&period=%s".formatted(grid.classId(), grid.subject(), grid.period()),
                page.signedIn().person().toString(),
                page.lang(),
                page.lang().equals("fr") ? "," : ".",
                grid.change(),
                tag,
                book.mayWrite() && !grid.frozen(),
                Rules.of(rules),
                GridWords.of(page));
    }

    /** @throws ArithmeticException where a rule has more than two decimals, which the rules forbid */
    static long hundredths(BigDecimal value) {
        return value.movePointRight(2).longValueExact();
    }
}
