package org.kalanso.reportcards.card;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The class the pupil is compared with.
 *
 * @param enrolled pupils on roll; {@code ranked} of them have an average
 * @param successRate percent of the ranked that reached the pass mark, 0–100; null when nobody is ranked
 */
public record ClassFigures(
        int enrolled,
        int ranked,
        @Nullable BigDecimal highest,
        @Nullable BigDecimal lowest,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal successRate) {}
