package org.kalanso.school.student;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;

/**
 * What a person says about a present stay in a class.
 *
 * @param roll number on the roll, 1 to 999; left out = as it is
 * @param repeater whether the pupil repeats the level; left out = as it is
 * @param state {@code ACTIVE}, {@code TRANSFERRED} (out of this class) or {@code LEFT} (out of the school); left out = as it is
 */
public record StayInput(
        @Nullable String roll,
        @Nullable Boolean repeater,
        @Nullable String state) {
    private static final int MOST = 999;

    record Checked(@Nullable Integer roll, @Nullable Boolean repeater, StudentDetail.Enrolment.State state) {}

    Checked checked() {
        var errors = new FieldErrors();
        String said = errors.oneOf("state", state, List.of("ACTIVE", "TRANSFERRED", "LEFT"));
        Integer number = null;
        String typed = roll == null ? "" : roll.strip();
        if (!typed.isEmpty()) {
            number = typed.matches("\\d{1,3}") ? Integer.valueOf(typed) : 0;
            if (number < 1) errors.add("roll", "out-of-range", 1, MOST);
        }
        errors.refuse();
        return new Checked(number, repeater, StudentDetail.Enrolment.State.valueOf(said == null ? "ACTIVE" : said));
    }
}
