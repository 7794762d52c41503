package org.kalanso.reportcards.rules;

import java.math.BigDecimal;

/**
 * The scale averages are given on.
 *
 * @param outOf the highest average without bonuses: 20 in secondary schools, 10 in primary ones
 * @param middle the average that bonus subjects and "only above" subjects are measured against
 * @param pass the average from which a pupil has succeeded, included
 */
public record Scale(BigDecimal outOf, BigDecimal middle, BigDecimal pass) {

    public static Scale of(int outOf) {
        var half = BigDecimal.valueOf(outOf).divide(BigDecimal.TWO);
        return new Scale(BigDecimal.valueOf(outOf), half, half);
    }
}
