package org.kalanso.reportcards.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Grading rules as somebody wrote them, not checked yet: what the API takes and what the page's form says. A part that is left
 * out stays as it is.
 */
public record RulesDraft(
        @Nullable ScaleDraft scale,
        @Nullable FormulaDraft formula,
        @Nullable RoundingDraft rounding,
        @Nullable PeriodsDraft periods,
        @Nullable JudgementDraft judgement) {

    /** See {@link Scale}. */
    public record ScaleDraft(
            @Nullable BigDecimal outOf,
            @Nullable BigDecimal middle,
            @Nullable BigDecimal pass) {}

    /** See {@link Formula}. @param way a {@link Formula.Way} */
    public record FormulaDraft(
            @Nullable String way,
            @Nullable Map<String, BigDecimal> kindWeights,
            @Nullable Integer best) {}

    /** See {@link Rounding}: the names of its values. */
    public record RoundingDraft(
            @Nullable String when,
            @Nullable String direction,
            @Nullable String subject,
            @Nullable String general) {}

    /** See {@link PeriodRules}: the names of its values. */
    public record PeriodsDraft(
            @Nullable String composed,
            @Nullable String annual,
            @Nullable String ranks) {}

    /** See {@link Judgement}. */
    public record JudgementDraft(
            @Nullable List<BandDraft> mentions,
            @Nullable List<BandDraft> cotes,
            @Nullable List<AwardDraft> awards) {}

    /** See {@link Band}. @param nameEn nothing = as in French */
    public record BandDraft(
            @Nullable BigDecimal from,
            @Nullable String name,
            @Nullable String nameEn) {}

    /** See {@link AwardRule}. */
    public record AwardDraft(
            @Nullable String award, @Nullable BigDecimal threshold) {}
}
