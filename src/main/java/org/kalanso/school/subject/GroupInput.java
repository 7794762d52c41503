package org.kalanso.school.subject;

import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.text.Names;

/**
 * What a person says about a group of subjects.
 *
 * @param name 1 to 60 characters, unique in the school
 * @param ordinal place on the card, 0 to 999; left out = last
 */
public record GroupInput(
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable Integer ordinal) {
    private static final int LAST = 999;

    record Checked(String name, String nameEn, int ordinal) {}

    Checked checked() {
        var errors = new FieldErrors();
        var checked = new Checked(
                Names.tidy(errors.text("name", name, 60)),
                Names.tidy(errors.optional("nameEn", nameEn, 60)),
                ordinal == null ? LAST : ordinal);
        if (checked.ordinal < 0 || checked.ordinal > LAST) errors.add("ordinal", "out-of-range", 0, LAST);
        errors.refuse();
        return checked;
    }
}
