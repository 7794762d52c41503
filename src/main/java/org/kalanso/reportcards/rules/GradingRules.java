package org.kalanso.reportcards.rules;

import java.math.BigDecimal;

/**
 * Everything by which a school's averages may differ from another's: a closed list, edited by the school, shipped as
 * {@link Presets}. Source: shared rules of schools in francophone Africa; no decree was found, so nothing is a constant.
 */
public record GradingRules(Scale scale, Formula formula, Rounding rounding, PeriodRules periods, Judgement judgement) {

    /** Whether a general average, as printed, is a success. */
    public boolean succeeds(BigDecimal average) {
        return average.compareTo(scale.pass()) >= 0;
    }
}
