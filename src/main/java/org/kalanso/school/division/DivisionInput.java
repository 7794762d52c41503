package org.kalanso.school.division;

import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.text.Names;

/**
 * What a person says about a level or a track.
 *
 * @param code 1 to 20 characters, unique among levels or among tracks
 * @param name 1 to 60 characters
 * @param ordinal place in lists, 0 to 999; left out = last
 */
public record DivisionInput(
        @Nullable String code,
        @Nullable String name,
        @Nullable Integer ordinal) {
    private static final int LAST = 999;

    record Checked(String code, String name, int ordinal) {}

    Checked checked() {
        var errors = new FieldErrors();
        var checked = new Checked(
                Names.tidy(errors.text("code", code, 20)),
                Names.tidy(errors.text("name", name, 60)),
                ordinal == null ? LAST : ordinal);
        if (checked.ordinal < 0 || checked.ordinal > LAST) errors.add("ordinal", "out-of-range", 0, LAST);
        errors.refuse();
        return checked;
    }
}
