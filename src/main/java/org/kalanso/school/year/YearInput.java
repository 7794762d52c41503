package org.kalanso.school.year;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.text.Names;
import org.kalanso.school.preset.NewSchool;
import org.kalanso.school.preset.Presets;

/**
 * What a person says about a school year.
 *
 * @param name such as "2026-2027"; made from the days where left out
 * @param startsOn first day, {@code yyyy-MM-dd}
 * @param endsOn last day, at most eighteen months later
 * @param preset for a new year: whose periods it gets; left out = the same as the active year's
 * @param classes for a new year: whether it begins with the active year's classes, empty
 */
public record YearInput(
        @Nullable String name,
        @Nullable String startsOn,
        @Nullable String endsOn,
        @Nullable String preset,
        @Nullable Boolean classes) {

    record Checked(String name, LocalDate startsOn, LocalDate endsOn) {}

    /** @throws org.kalanso.platform.problem.Problem {@code platform.invalid} with every wrong field */
    Checked checked(Presets presets) {
        var errors = new FieldErrors();
        String said = Names.tidy(errors.optional("name", name, 40));
        if (preset != null && !preset.isBlank() && presets.of(preset).isEmpty()) errors.add("preset", "unknown");
        LocalDate starts = needed(errors, "startsOn", startsOn);
        LocalDate ends = needed(errors, "endsOn", endsOn);
        if (starts != null && ends != null) NewSchool.checkYear(errors, starts, ends);
        errors.refuse();
        if (starts == null || ends == null) throw new IllegalStateException("a missing day was not refused");
        return new Checked(said.isEmpty() ? NewSchool.yearName(starts, ends) : said, starts, ends);
    }

    static @Nullable LocalDate needed(FieldErrors errors, String field, @Nullable String text) {
        if (text == null || text.isBlank()) errors.add(field, "required");
        return errors.date(field, text);
    }
}
