package org.kalanso.reportcards.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.kalanso.platform.web.Choice;
import org.kalanso.platform.web.Page;
import org.kalanso.reportcards.assessment.Kinds;
import org.kalanso.reportcards.rules.AwardRule.Award;

/**
 * The form of the grading rules as its page shows it.
 *
 * @param form what stands in each field: the rules as they are, or what was refused
 * @param version of the rules the reader saw
 */
public record RulesView(Page page, Map<String, String> form, int version) {
    private static final String WEIGHT = "formula.kindWeights.";

    public String value(String field) {
        return form.getOrDefault(field, "");
    }

    /** The values of a parameter as choices, worded by {@code rules.<field>.<value>}. */
    public List<Choice> choices(String field) {
        return Arrays.stream(values(field))
                .map(value -> new Choice(value.name(), page.t("rules." + field + "." + value.name())))
                .toList();
    }

    private static Enum<?>[] values(String field) {
        return switch (field) {
            case "formula.way" -> Formula.Way.values();
            case "rounding.when" -> Rounding.When.values();
            case "rounding.direction" -> Rounding.Direction.values();
            case "rounding.subject", "rounding.general" -> Rounding.Step.values();
            case "periods.composed" -> PeriodRules.Composed.values();
            case "periods.annual" -> PeriodRules.Annual.values();
            case "periods.ranks" -> PeriodRules.Ranks.values();
            default -> throw new IllegalArgumentException(field);
        };
    }

    /** The kinds that may weigh: the usual ones and those that the school has weighed. */
    public List<Choice> kinds() {
        var kinds = new TreeSet<>(Kinds.NAMED);
        form.keySet().stream()
                .filter(field -> field.startsWith(WEIGHT))
                .forEach(field -> kinds.add(field.substring(WEIGHT.length())));
        return kinds.stream()
                .map(kind -> new Choice(WEIGHT + kind, Kinds.label(page, kind)))
                .toList();
    }

    public List<Award> awards() {
        return List.of(Award.values());
    }

    /** How many lines of bands are shown: those there are and two more, to be filled in. */
    public int lines(String bands) {
        int last = -1;
        for (int i = 0; i < RulesForm.BANDS; i++)
            if (!value(bands + "." + i + ".name").isEmpty()) last = i;
        return Math.min(RulesForm.BANDS, last + 3);
    }
}
