package org.kalanso.school.preset;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;

/**
 * What a person says about a school that begins.
 *
 * @param shortName a few letters, for matricules and lists: "CTF"; made from the name where left out
 * @param preset key of a preset
 * @param country ISO 3166-1 alpha-2; null = the preset's own
 * @param yearName "2026-2027"; null = from the dates
 * @param bilingual paper in French and English; only where the preset offers both
 */
public record NewSchool(
        String name,
        @Nullable String shortName,
        String city,
        String preset,
        @Nullable String country,
        @Nullable String yearName,
        LocalDate startsOn,
        LocalDate endsOn,
        boolean bilingual) {

    static final int NAME = 200;
    static final int SHORT_NAME = 10;

    /** Every field that is wrong, for the form. */
    public void check(FieldErrors errors, Presets presets) {
        errors.text("name", name, NAME);
        errors.optional("shortName", shortName, SHORT_NAME);
        errors.optional("city", city, 100);
        if (presets.of(preset).isEmpty()) errors.add("preset", "unknown");
        if (country != null && !country.isBlank() && presets.country(country).isEmpty())
            errors.add("country", "unknown");
        checkYear(errors, startsOn, endsOn);
    }

    String shortNameOrMade() {
        return shortName == null || shortName.isBlank() ? Acronym.of(name) : shortName.strip();
    }

    String yearNameOrMade() {
        return yearName == null || yearName.isBlank() ? yearName(startsOn, endsOn) : yearName.strip();
    }

    /** What a year of these days is usually called: "2026-2027". */
    public static String yearName(LocalDate startsOn, LocalDate endsOn) {
        return startsOn.getYear() == endsOn.getYear()
                ? Integer.toString(startsOn.getYear())
                : startsOn.getYear() + "-" + endsOn.getYear();
    }

    /** A school year has its last day after its first and lasts eighteen months at most. */
    public static void checkYear(FieldErrors errors, LocalDate startsOn, LocalDate endsOn) {
        if (!endsOn.isAfter(startsOn)) errors.add("endsOn", "school.year-ends-before-it-starts");
        else if (endsOn.isAfter(startsOn.plusMonths(18))) errors.add("endsOn", "school.year-too-long");
    }
}
