package org.kalanso.school.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.text.Names;

/**
 * What a person says about a member of staff.
 *
 * @param sex "M", "F" or empty = unknown
 * @param number the school's staff number, unique there; may be empty
 */
public record StaffInput(
        @Nullable String familyName,
        @Nullable String givenNames,
        @Nullable String sex,
        @Nullable String number,
        @Nullable String phone) {

    record Checked(
            String familyName,
            String givenNames,
            @Nullable String sex,
            @Nullable String number,
            @Nullable String phone) {
        String nameKey() {
            return Names.key((familyName + " " + givenNames).strip());
        }
    }

    Checked checked() {
        var errors = new FieldErrors();
        var checked = new Checked(
                Names.tidy(errors.text("familyName", familyName, 100)),
                Names.tidy(errors.optional("givenNames", givenNames, 100)),
                errors.oneOf("sex", sex, List.of("M", "F")),
                orNull(errors.optional("number", number, 40)),
                orNull(errors.optional("phone", phone, 40)));
        errors.refuse();
        return checked;
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
