package org.kalanso.reportcards.rules;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A name for a range of averages: a mention ("Bien") or a cote ("A+").
 *
 * @param from the lowest average of the range, included; the range ends where the next one begins
 * @param name French name, as printed
 * @param nameEn English name
 */
public record Band(BigDecimal from, String name, String nameEn) {

    /** The band an average falls in: the highest one whose lower bound it reaches. */
    public static Optional<Band> of(List<Band> bands, BigDecimal average) {
        return bands.stream().filter(band -> average.compareTo(band.from) >= 0).max(Comparator.comparing(Band::from));
    }
}
