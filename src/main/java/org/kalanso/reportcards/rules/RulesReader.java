package org.kalanso.reportcards.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.reportcards.rules.AwardRule.Award;
import org.kalanso.reportcards.rules.RulesDraft.AwardDraft;
import org.kalanso.reportcards.rules.RulesDraft.BandDraft;
import org.kalanso.reportcards.rules.RulesDraft.FormulaDraft;
import org.kalanso.reportcards.rules.RulesDraft.JudgementDraft;
import org.kalanso.reportcards.rules.RulesDraft.PeriodsDraft;
import org.kalanso.reportcards.rules.RulesDraft.RoundingDraft;
import org.kalanso.reportcards.rules.RulesDraft.ScaleDraft;

/**
 * Makes grading rules of a draft. Figures have at most two decimals; the middle, the pass mark and every threshold lie on the
 * scale; bands begin each at another average, mentions at zero so that every average has one.
 */
final class RulesReader {
    private static final BigDecimal LARGEST = BigDecimal.valueOf(100);
    private static final int MOST_BANDS = 12;
    private static final int LONGEST_NAME = 30;
    private final FieldErrors errors = new FieldErrors();
    private final GradingRules before;

    private RulesReader(GradingRules before) {
        this.before = before;
    }

    /** @throws org.kalanso.platform.problem.Problem every wrong field at once, named by its path in the draft */
    static GradingRules read(RulesDraft draft, GradingRules before) {
        var reader = new RulesReader(before);
        var scale = draft.scale() == null ? before.scale() : reader.scale(draft.scale());
        var rules = new GradingRules(
                scale,
                draft.formula() == null ? before.formula() : reader.formula(draft.formula()),
                draft.rounding() == null ? before.rounding() : reader.rounding(draft.rounding()),
                draft.periods() == null ? before.periods() : reader.periods(draft.periods()),
                reader.judgement(draft.judgement(), scale.outOf()));
        reader.errors.refuse();
        return rules;
    }

    private Scale scale(ScaleDraft draft) {
        var outOf = number("scale.outOf", draft.outOf(), BigDecimal.ONE, LARGEST);
        return new Scale(
                outOf,
                number("scale.middle", draft.middle(), BigDecimal.ZERO, outOf),
                number("scale.pass", draft.pass(), BigDecimal.ZERO, outOf));
    }

    private Formula formula(FormulaDraft draft) {
        var weights = new HashMap<String, BigDecimal>();
        var given = draft.kindWeights() == null ? before.formula().kindWeights() : draft.kindWeights();
        given.forEach((kind, weight) -> {
            var field = "formula.kindWeights." + kind;
            if (!kind.matches("[A-Z][A-Z0-9_]{0,19}")) errors.add(field, "invalid");
            weights.put(kind, number(field, weight, BigDecimal.ZERO, LARGEST));
        });
        var way = choice("formula.way", draft.way(), Formula.Way.class);
        if (way == Formula.Way.BY_KIND && weights.values().stream().noneMatch(weight -> weight.signum() > 0))
            errors.add("formula.way", "reportcards.no-kind-weighs");
        return new Formula(way, weights, best(draft));
    }

    private int best(FormulaDraft draft) {
        int best = draft.best() == null ? before.formula().best() : draft.best();
        if (best < 1 || best > 99) errors.add("formula.best", "out-of-range", 1, 99);
        return best;
    }

    private Rounding rounding(RoundingDraft draft) {
        return new Rounding(
                choice("rounding.when", draft.when(), Rounding.When.class),
                choice("rounding.direction", draft.direction(), Rounding.Direction.class),
                choice("rounding.subject", draft.subject(), Rounding.Step.class),
                choice("rounding.general", draft.general(), Rounding.Step.class));
    }

    private PeriodRules periods(PeriodsDraft draft) {
        return new PeriodRules(
                choice("periods.composed", draft.composed(), PeriodRules.Composed.class),
                choice("periods.annual", draft.annual(), PeriodRules.Annual.class),
                choice("periods.ranks", draft.ranks(), PeriodRules.Ranks.class));
    }

    /** What stays as it was must still lie on the scale. */
    private Judgement judgement(@Nullable JudgementDraft draft, BigDecimal outOf) {
        var given = draft == null ? new JudgementDraft(null, null, null) : draft;
        var judgement = before.judgement();
        var mentions = bands("judgement.mentions", given.mentions(), judgement.mentions(), outOf);
        if (mentions.stream().noneMatch(band -> band.from().signum() == 0))
            errors.add("judgement.mentions.0.from", "reportcards.first-mention-at-zero");
        return new Judgement(
                mentions,
                bands("judgement.cotes", given.cotes(), judgement.cotes(), outOf),
                awards(given.awards(), judgement.awards(), outOf));
    }

    private List<Band> bands(String field, @Nullable List<BandDraft> drafts, List<Band> kept, BigDecimal outOf) {
        var given = drafts == null
                ? kept.stream()
                        .map(band -> new BandDraft(band.from(), band.name(), band.nameEn()))
                        .toList()
                : drafts;
        if (given.size() > MOST_BANDS) errors.add(field, "too-many", MOST_BANDS);
        var bands = new ArrayList<Band>();
        var begins = new HashSet<BigDecimal>();
        for (int i = 0; i < given.size(); i++) {
            var at = field + "." + i;
            var name = errors.text(at + ".name", given.get(i).name(), LONGEST_NAME);
            var nameEn = errors.optional(at + ".nameEn", given.get(i).nameEn(), LONGEST_NAME);
            var from = number(at + ".from", given.get(i).from(), BigDecimal.ZERO, outOf);
            if (!begins.add(from.stripTrailingZeros())) errors.add(at + ".from", "taken");
            bands.add(new Band(from, name, nameEn.isEmpty() ? name : nameEn));
        }
        return bands;
    }

    private List<AwardRule> awards(@Nullable List<AwardDraft> drafts, List<AwardRule> kept, BigDecimal outOf) {
        var given = drafts == null
                ? kept.stream()
                        .map(rule -> new AwardDraft(rule.award().name(), rule.threshold()))
                        .toList()
                : drafts;
        var thresholds = new HashMap<Award, BigDecimal>();
        for (var draft : given) {
            var field = "judgement.awards." + Objects.requireNonNullElse(draft.award(), "");
            var award = choice(field, draft.award(), Award.class);
            if (thresholds.put(award, number(field, draft.threshold(), BigDecimal.ZERO, outOf)) != null)
                errors.add(field, "taken");
        }
        return Arrays.stream(Award.values())
                .filter(thresholds::containsKey)
                .map(award -> new AwardRule(award, thresholds.getOrDefault(award, BigDecimal.ZERO)))
                .toList();
    }

    private BigDecimal number(String field, @Nullable BigDecimal value, BigDecimal least, BigDecimal most) {
        if (value != null
                && value.stripTrailingZeros().scale() <= 2
                && value.compareTo(least) >= 0
                && value.compareTo(most) <= 0) return value;
        errors.add(field, "out-of-range", least, most);
        return least;
    }

    private <E extends Enum<E>> E choice(String field, @Nullable String name, Class<E> type) {
        var values = type.getEnumConstants();
        for (var value : values) if (value.name().equals(name)) return value;
        errors.add(field, "unknown");
        return values[0];
    }
}
