package org.kalanso.reportcards.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.kalanso.platform.web.Choice;
import org.kalanso.platform.web.Page;

/**
 * The form as the page shows it.
 *
 * @param selects lists to choose from
 * @param numbers figures to write
 */
public record RulesView(int version, List<Select> selects, List<Figure> numbers) {

    /** A list to choose from. */
    public record Select(String name, String label, String value, List<Choice> choices) {}

    /** A figure to write. */
    public record Figure(String name, String label, String value) {}

    static RulesView of(Page page, SchoolRules.Current current) {
        return new RulesView(current.version(), selects(page, current.rules()), numbers(page, current.rules()));
    }

    private static List<Select> selects(Page page, GradingRules rules) {
        return List.of(
                select(page, "way", rules.formula().way(), Formula.Way.values()),
                select(page, "when", rules.rounding().when(), Rounding.When.values()),
                select(page, "direction", rules.rounding().direction(), Rounding.Direction.values()),
                select(page, "subjectStep", rules.rounding().subject(), Rounding.Step.values()),
                select(page, "generalStep", rules.rounding().general(), Rounding.Step.values()),
                select(page, "composed", rules.periods().composed(), PeriodRules.Composed.values()),
                select(page, "annual", rules.periods().annual(), PeriodRules.Annual.values()),
                select(page, "ranks", rules.periods().ranks(), PeriodRules.Ranks.values()));
    }

    private static Select select(Page page, String field, Enum<?> value, Enum<?>[] values) {
        return new Select(field, page.t("rules." + field), value.name(), RulesPages.choices(page, field, values));
    }

    private static List<Figure> numbers(Page page, GradingRules rules) {
        var weights = new TreeMap<String, BigDecimal>(rules.formula().kindWeights());
        weights.putIfAbsent("TEST", BigDecimal.ONE);
        weights.putIfAbsent("COMPO", BigDecimal.ONE);
        var figures = new ArrayList<Figure>();
        figures.add(figure("pass", page.t("rules.pass"), rules.scale().pass()));
        figures.add(new Figure(
                "best", page.t("rules.best"), String.valueOf(rules.formula().best())));
        weights.forEach((kind, weight) -> figures.add(figure("weight." + kind, page.t("rules.weight", kind), weight)));
        for (var rule : rules.judgement().awards())
            figures.add(figure(
                    "award." + rule.award(),
                    page.t(rule.award().honour() ? "rules.from" : "rules.under", page.t("award." + rule.award())),
                    rule.threshold()));
        return figures;
    }

    private static Figure figure(String name, String label, BigDecimal value) {
        return new Figure(name, label, value.stripTrailingZeros().toPlainString());
    }
}
