package org.kalanso.school.subject;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.school.ClassSubject;

/**
 * A coefficient for a level, a track of it, or a class. The same subject and place said again replaces what was said before.
 *
 * @param level needed unless a class is named
 * @param coefficient above 0, at most 99.99, at most two decimals; comma or point
 * @param mode {@code NORMAL} where left out
 */
public record CoefficientInput(
        @Nullable UUID subject,
        @Nullable UUID group,
        @Nullable UUID level,
        @Nullable UUID track,
        @Nullable UUID classId,
        @Nullable String coefficient,
        ClassSubject.@Nullable Mode mode) {
    private static final BigDecimal MOST = new BigDecimal("99.99");

    record Checked(
            UUID subject,
            @Nullable UUID group,
            @Nullable UUID level,
            @Nullable UUID track,
            @Nullable UUID classId,
            BigDecimal coefficient,
            ClassSubject.Mode mode) {}

    Checked checked() {
        var errors = new FieldErrors();
        if (subject == null) errors.add("subject", "required");
        if (level == null && classId == null) errors.add("level", "required");
        BigDecimal value = number(errors);
        errors.refuse();
        // a class's own row needs no level: naming one would make two rows of one meaning
        return new Checked(
                java.util.Objects.requireNonNull(subject),
                group,
                classId == null ? level : null,
                classId == null ? track : null,
                classId,
                java.util.Objects.requireNonNull(value),
                mode == null ? ClassSubject.Mode.NORMAL : mode);
    }

    private @Nullable BigDecimal number(FieldErrors errors) {
        return errors.text("coefficient", coefficient, 10).isEmpty()
                ? null
                : number(errors, "coefficient", java.util.Objects.requireNonNull(coefficient));
    }

    /** Reads a coefficient as people type it; null where it can't be one, which is then among the errors. */
    static @Nullable BigDecimal number(FieldErrors errors, String field, String typed) {
        try {
            var value = new BigDecimal(typed.strip().replace(',', '.'));
            if (value.signum() > 0
                    && value.compareTo(MOST) <= 0
                    && value.stripTrailingZeros().scale() <= 2) return value;
            errors.add(field, "out-of-range", "0,01", "99,99");
        } catch (NumberFormatException e) {
            errors.add(field, "invalid");
        }
        return null;
    }
}
