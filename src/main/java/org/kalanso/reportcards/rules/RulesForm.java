package org.kalanso.reportcards.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.reportcards.rules.AwardRule.Award;
import org.kalanso.reportcards.rules.RulesDraft.AwardDraft;
import org.kalanso.reportcards.rules.RulesDraft.BandDraft;
import org.kalanso.reportcards.rules.RulesDraft.FormulaDraft;
import org.kalanso.reportcards.rules.RulesDraft.JudgementDraft;
import org.kalanso.reportcards.rules.RulesDraft.PeriodsDraft;
import org.kalanso.reportcards.rules.RulesDraft.RoundingDraft;
import org.kalanso.reportcards.rules.RulesDraft.ScaleDraft;

/** The form of the grading rules, a field for each parameter, named by its path. A band whose line is empty is none. */
final class RulesForm {
    static final int BANDS = 12;
    private static final String WEIGHT = "formula.kindWeights.";
    private final Map<String, String> form;

    RulesForm(Map<String, String> form) {
        this.form = form;
    }

    /** The form as it is shown for these rules. */
    static Map<String, String> of(GradingRules rules) {
        var form = new LinkedHashMap<String, String>();
        form.put("scale.outOf", plain(rules.scale().outOf()));
        form.put("scale.middle", plain(rules.scale().middle()));
        form.put("scale.pass", plain(rules.scale().pass()));
        form.put("formula.way", rules.formula().way().name());
        form.put("formula.best", String.valueOf(rules.formula().best()));
        rules.formula().kindWeights().forEach((kind, weight) -> form.put(WEIGHT + kind, plain(weight)));
        form.put("rounding.when", rules.rounding().when().name());
        form.put("rounding.direction", rules.rounding().direction().name());
        form.put("rounding.subject", rules.rounding().subject().name());
        form.put("rounding.general", rules.rounding().general().name());
        form.put("periods.composed", rules.periods().composed().name());
        form.put("periods.annual", rules.periods().annual().name());
        form.put("periods.ranks", rules.periods().ranks().name());
        put(form, "judgement.mentions.", rules.judgement().mentions());
        put(form, "judgement.cotes.", rules.judgement().cotes());
        for (var rule : rules.judgement().awards())
            form.put("judgement.awards." + rule.award(), plain(rule.threshold()));
        return form;
    }

    private static void put(Map<String, String> form, String field, List<Band> bands) {
        for (int i = 0; i < bands.size(); i++) {
            form.put(field + i + ".from", plain(bands.get(i).from()));
            form.put(field + i + ".name", bands.get(i).name());
            form.put(field + i + ".nameEn", bands.get(i).nameEn());
        }
    }

    RulesDraft draft() {
        return new RulesDraft(
                new ScaleDraft(number("scale.outOf"), number("scale.middle"), number("scale.pass")),
                new FormulaDraft(form.get("formula.way"), weights(), best()),
                new RoundingDraft(
                        form.get("rounding.when"),
                        form.get("rounding.direction"),
                        form.get("rounding.subject"),
                        form.get("rounding.general")),
                new PeriodsDraft(form.get("periods.composed"), form.get("periods.annual"), form.get("periods.ranks")),
                new JudgementDraft(bands("judgement.mentions."), bands("judgement.cotes."), awards()));
    }

    private Map<String, BigDecimal> weights() {
        var weights = new LinkedHashMap<String, BigDecimal>();
        for (var field : form.keySet())
            if (field.startsWith(WEIGHT) && !text(field).isEmpty())
                weights.put(field.substring(WEIGHT.length()), wrongAsNegative(field));
        return weights;
    }

    private List<BandDraft> bands(String field) {
        var bands = new ArrayList<BandDraft>();
        for (int i = 0; i < BANDS; i++)
            if (!text(field + i + ".name").isEmpty()
                    || !text(field + i + ".from").isEmpty())
                bands.add(new BandDraft(
                        number(field + i + ".from"), text(field + i + ".name"), text(field + i + ".nameEn")));
        return bands;
    }

    private List<AwardDraft> awards() {
        return Arrays.stream(Award.values())
                .filter(award -> !text("judgement.awards." + award).isEmpty())
                .map(award -> new AwardDraft(award.name(), number("judgement.awards." + award)))
                .toList();
    }

    private Integer best() {
        var text = text("formula.best");
        return text.matches("\\d{1,2}") ? Integer.valueOf(text) : 0;
    }

    private String text(String field) {
        return form.getOrDefault(field, "").strip();
    }

    private BigDecimal wrongAsNegative(String field) {
        var number = number(field);
        return number == null ? BigDecimal.ONE.negate() : number;
    }

    private @Nullable BigDecimal number(String field) {
        var text = text(field).replace(',', '.');
        return text.matches("\\d{1,4}(\\.\\d{1,4})?") ? new BigDecimal(text) : null;
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
