package org.kalanso.school.subject;

import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.text.Names;

/**
 * What a person says about a subject.
 *
 * @param code short, such as MATH; unique in the school
 * @param ordinal place on the card, 0 to 999; left out = last
 */
public record SubjectInput(
        @Nullable String code,
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable Integer ordinal) {
    private static final int LAST = 999;

    record Checked(String code, String name, String nameEn, int ordinal) {}

    Checked checked() {
        var errors = new FieldErrors();
        var checked = new Checked(
                Names.tidy(errors.text("code", code, 20)),
                Names.tidy(errors.text("name", name, 100)),
                Names.tidy(errors.optional("nameEn", nameEn, 100)),
                ordinal == null ? LAST : ordinal);
        if (checked.ordinal < 0 || checked.ordinal > LAST) errors.add("ordinal", "out-of-range", 0, LAST);
        errors.refuse();
        return checked;
    }
}
