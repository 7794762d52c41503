package org.kalanso.school.student;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.text.Names;

/**
 * A number another authority gave a pupil.
 *
 * @param issuer who gave it, such as "MENA"; {@code SCHOOL} is kept for the school's own matricule
 */
public record IdentifierInput(
        @Nullable String issuer,
        @Nullable String value,
        @Nullable String validFrom,
        @Nullable String validUntil) {

    record Checked(
            String issuer,
            String value,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    Checked checked() {
        var errors = new FieldErrors();
        String by = Names.tidy(errors.text("issuer", issuer, 60)).toUpperCase(Locale.ROOT);
        if (by.equals(IdentifierStore.SCHOOL)) errors.add("issuer", "taken");
        String number = errors.text("value", value, 60);
        LocalDate from = errors.date("validFrom", validFrom);
        LocalDate until = errors.date("validUntil", validUntil);
        if (from != null && until != null && until.isBefore(from)) errors.add("validUntil", "invalid");
        errors.refuse();
        return new Checked(by, number, from, until);
    }
}
