package org.kalanso.school.rosterfile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a birth date.
 *
 * @param day null where only the year, or nothing, is known
 * @param year of the day, or the year alone; null where nothing is known
 */
public record BirthDate(@Nullable LocalDate day, @Nullable Integer year) {
    public static final BirthDate UNKNOWN = new BirthDate(null, null);

    static BirthDate on(LocalDate day) {
        return new BirthDate(day, day.getYear());
    }

    static BirthDate in(int year) {
        return new BirthDate(null, year);
    }

    /** {@code day}, {@code year} or empty: how precisely it is known. */
    public String precision() {
        return day != null ? "day" : year != null ? "year" : "";
    }

    @Override
    public String toString() {
        return day != null ? day.toString() : year != null ? year.toString() : "";
    }
}
