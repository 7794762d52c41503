package org.kalanso.reportcards.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;

/** The fields of an assessment as a page shows and takes them: all text. */
public record AssessmentForm(
        @Nullable String name,
        @Nullable String kind,
        @Nullable String outOf,
        @Nullable String weight,
        @Nullable String heldOn) {

    /** What a new assessment starts from. */
    public static AssessmentForm fresh(BigDecimal scale, LocalDate today, Locale locale) {
        return new AssessmentForm("", "TEST", text(scale, locale), "1", today.toString());
    }

    static AssessmentForm of(Assessment assessment, Locale locale) {
        return new AssessmentForm(
                assessment.name(),
                assessment.kind(),
                text(assessment.outOf(), locale),
                text(assessment.weight(), locale),
                Objects.toString(assessment.heldOn(), ""));
    }

    /** @throws org.kalanso.platform.problem.Problem for numbers and dates that are none */
    AssessmentDraft draft() {
        var errors = new FieldErrors();
        var draft = new AssessmentDraft(
                kind, name, date(errors), number("outOf", outOf, errors), number("weight", weight, errors));
        errors.refuse();
        return draft;
    }

    private static @Nullable BigDecimal number(String field, @Nullable String typed, FieldErrors errors) {
        String text = typed == null ? "" : typed.strip().replace(',', '.');
        if (text.isEmpty()) return null;
        if (text.matches("\\d{1,6}(\\.\\d{1,6})?")) return new BigDecimal(text);
        errors.add(field, "invalid");
        return null;
    }

    private @Nullable LocalDate date(FieldErrors errors) {
        if (heldOn == null || heldOn.isBlank()) return null;
        try {
            return LocalDate.parse(heldOn.strip());
        } catch (DateTimeParseException e) {
            errors.add("heldOn", "invalid-date");
            return null;
        }
    }

    private static String text(BigDecimal value, Locale locale) {
        String plain = value.stripTrailingZeros().toPlainString();
        return locale.getLanguage().equals("fr") ? plain.replace('.', ',') : plain;
    }
}
