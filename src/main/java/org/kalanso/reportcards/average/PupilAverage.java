package org.kalanso.reportcards.average;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kalanso.school.StudentId;

/**
 * One pupil's averages of a period.
 *
 * @param track the stream the pupil is in; empty where the school has none
 * @param annual on the year's level the mean of its parts, which then is the average; null on other levels
 */
public record PupilAverage(
        StudentId student,
        String track,
        GeneralAverage general,
        @Nullable AnnualAverage annual) {

    /** The average before rounding; null = not assessed. */
    @Nullable
    Fraction exact() {
        return annual == null ? general.exact() : annual.exact();
    }

    /** The average as printed; null = not assessed, no rank. */
    public @Nullable BigDecimal printed() {
        return annual == null ? general.printed() : annual.printed();
    }

    boolean ranked() {
        return printed() != null;
    }

    BigDecimal printedWhenRanked() {
        return Objects.requireNonNull(printed());
    }

    Fraction exactWhenRanked() {
        return Objects.requireNonNull(exact());
    }

    /** A mark is missing: the figures are shown and ranked, and marked provisional. */
    public boolean provisional() {
        return general.provisional();
    }
}
