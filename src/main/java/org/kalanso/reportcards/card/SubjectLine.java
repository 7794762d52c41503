package org.kalanso.reportcards.card;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the card.
 *
 * @param teacher "M. Camara", may be empty
 * @param average on the card's scale, null = not assessed (the subject and its coefficient are out of the sum)
 * @param product the printed M × Coef, average × coefficient; for a bonus subject the points it adds; null = not in the sum
 * @param cote "A+", "CBA" …, empty where the school uses none
 * @param appreciation the teacher's sentence, may be empty
 */
public record SubjectLine(
        String name,
        @Nullable String nameEn,
        String teacher,
        Mode mode,
        List<CardMark> marks,
        @Nullable BigDecimal average,
        BigDecimal coefficient,
        @Nullable BigDecimal product,
        @Nullable CardRank rank,
        @Nullable Spread spread,
        String cote,
        String appreciation) {

    public SubjectLine {
        marks = List.copyOf(marks);
    }

    public enum Mode {
        NORMAL,
        BONUS,
        ONLY_ABOVE
    }

    /** Lowest, mean and highest average of the class in the subject. */
    public record Spread(BigDecimal lowest, BigDecimal mean, BigDecimal highest) {}

    /**
     * A mark behind the average, in the order of its date.
     *
     * @param kind heading of its column: "Devoirs", "Compo.", "Séq. 1"; marks of one kind share a column
     * @param value as the teacher gave it, on {@code outOf}; null unless GRADED
     */
    public record CardMark(
            String kind, State state, @Nullable BigDecimal value, BigDecimal outOf) {
        public enum State {
            GRADED,
            ABSENT_UNJUSTIFIED,
            ABSENT_JUSTIFIED,
            EXEMPT,
            PENDING
        }
    }
}
