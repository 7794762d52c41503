package org.kalanso.reportcards.card;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The foot of the table: the sums of the printed columns and what follows from them.
 *
 * @param average null = "non évalué": no rank, no mention
 * @param bonus points added by bonus subjects, contained in {@code products}; zero without
 * @param mention "Assez bien", empty without an average
 * @param divisor what a yearly average was divided by, in words ("moyenne de 3 trimestres"); null on other cards
 */
public record CardTotals(
        BigDecimal coefficients,
        BigDecimal products,
        BigDecimal bonus,
        @Nullable BigDecimal average,
        @Nullable CardRank rank,
        String mention,
        @Nullable String mentionEn,
        String cote,
        @Nullable String divisor) {}
