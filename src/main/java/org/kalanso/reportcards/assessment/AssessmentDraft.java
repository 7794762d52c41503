package org.kalanso.reportcards.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;

/**
 * What a teacher says of an assessment.
 *
 * @param kind letters and digits; {@code TEST} where nothing is said
 * @param outOf the maximum, above 0 and at most 1000
 * @param weight above 0 and at most 100; 1 where nothing is said
 */
public record AssessmentDraft(
        @Nullable String kind,
        @Nullable String name,
        @Nullable LocalDate heldOn,
        @Nullable BigDecimal outOf,
        @Nullable BigDecimal weight) {
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(1000);
    private static final BigDecimal HEAVIEST = BigDecimal.valueOf(100);

    /** The same with what was left unsaid filled in. @throws org.kalanso.platform.problem.Problem every wrong field at once */
    AssessmentDraft checked() {
        var errors = new FieldErrors();
        var said = new AssessmentDraft(
                kind == null || kind.isBlank() ? "TEST" : kind.strip().toUpperCase(Locale.ROOT),
                errors.text("name", name, 60),
                heldOn,
                outOf == null ? BigDecimal.ZERO : outOf,
                weight == null ? BigDecimal.ONE : weight);
        if (said.kind == null || !said.kind.matches("[A-Z][A-Z0-9_]{0,19}")) errors.add("kind", "invalid");
        if (outOf == null) errors.add("outOf", "required");
        else amount(errors, "outOf", outOf, HIGHEST);
        if (weight != null) amount(errors, "weight", weight, HEAVIEST);
        errors.refuse();
        return said;
    }

    private static void amount(FieldErrors errors, String field, BigDecimal value, BigDecimal most) {
        if (value.signum() <= 0 || value.compareTo(most) > 0) errors.add(field, "out-of-range", "0,01", most);
        else if (value.stripTrailingZeros().scale() > 2) errors.add(field, "reportcards.two-decimals");
    }
}
