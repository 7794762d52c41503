package org.kalanso.reportcards.card;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Where a pupil and the class stand on the line from 0 to the scale, in thousandths of its length.
 *
 * @param own null = not assessed
 */
public record CardScale(
        int lowest, int range, int mean, @Nullable Integer own) {

    /** Null where nobody in the class was assessed: there is nothing to draw. */
    public static @Nullable CardScale of(CardContent card) {
        var figures = card.classFigures();
        if (figures.lowest() == null || figures.highest() == null || figures.mean() == null) return null;
        var own = card.totals().average();
        var lowest = at(card, figures.lowest());
        return new CardScale(
                lowest,
                at(card, figures.highest()) - lowest,
                at(card, figures.mean()),
                own == null ? null : Math.min(at(card, own), 988));
    }

    private static int at(CardContent card, BigDecimal average) {
        return average.multiply(BigDecimal.valueOf(1000))
                .divide(card.scale(), 0, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO)
                .min(BigDecimal.valueOf(1000))
                .intValueExact();
    }
}
