package org.kalanso.reportcards.rules;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kalanso.platform.problem.FieldErrors;

/** The form of the grading rules: each parameter a field, each wrong one named. */
final class RulesForm {
    private static final BigDecimal HEAVIEST = BigDecimal.valueOf(100);
    private final Map<String, String> form;
    private final FieldErrors errors = new FieldErrors();

    RulesForm(Map<String, String> form) {
        this.form = form;
    }

    /** The rules with what the form says changed. @throws org.kalanso.platform.problem.Problem every wrong field at once */
    GradingRules over(GradingRules before) {
        var scale = before.scale();
        var judgement = before.judgement();
        var rules = new GradingRules(
                new Scale(scale.outOf(), scale.middle(), number("pass", scale.outOf())),
                new Formula(choice("way", Formula.Way.class), weights(), best()),
                new Rounding(
                        choice("when", Rounding.When.class),
                        choice("direction", Rounding.Direction.class),
                        choice("subjectStep", Rounding.Step.class),
                        choice("generalStep", Rounding.Step.class)),
                new PeriodRules(
                        choice("composed", PeriodRules.Composed.class),
                        choice("annual", PeriodRules.Annual.class),
                        choice("ranks", PeriodRules.Ranks.class)),
                new Judgement(judgement.mentions(), judgement.cotes(), awards(judgement.awards(), scale.outOf())));
        errors.refuse();
        return rules;
    }

    private Map<String, BigDecimal> weights() {
        var weights = new HashMap<String, BigDecimal>();
        for (var name : form.keySet())
            if (name.startsWith("weight.")) weights.put(name.substring(7), number(name, HEAVIEST));
        return weights;
    }

    private List<AwardRule> awards(List<AwardRule> before, BigDecimal most) {
        return before.stream()
                .map(rule -> new AwardRule(rule.award(), number("award." + rule.award(), most)))
                .toList();
    }

    private int best() {
        var text = form.getOrDefault("best", "").strip();
        if (text.matches("[1-9]\\d?")) return Integer.parseInt(text);
        errors.add("best", "out-of-range", 1, 99);
        return 1;
    }

    private BigDecimal number(String field, BigDecimal most) {
        var text = form.getOrDefault(field, "").strip().replace(',', '.');
        if (text.matches("\\d{1,3}(\\.\\d{1,2})?") && new BigDecimal(text).compareTo(most) <= 0)
            return new BigDecimal(text);
        errors.add(field, "out-of-range", 0, most);
        return BigDecimal.ZERO;
    }

    private <E extends Enum<E>> E choice(String field, Class<E> type) {
        var values = type.getEnumConstants();
        var name = form.getOrDefault(field, "");
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    errors.add(field, "unknown");
                    return values[0];
                });
    }
}
