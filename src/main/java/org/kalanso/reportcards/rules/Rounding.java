package org.kalanso.reportcards.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How averages are rounded.
 *
 * @param when whether subject averages go on rounded, as they are printed, or exact
 * @param direction half-up, or always up
 * @param subject to what a subject's average is rounded
 * @param general to what the general average is rounded
 */
public record Rounding(When when, Direction direction, Step subject, Step general) {

    /** Where rounding happens. */
    public enum When {
        /** A subject's average is rounded, and that value is printed and used: what is printed adds up by hand. */
        AS_PRINTED,
        /** Exact inside, rounded once at the end; subject averages are rounded on paper only. */
        ONCE_AT_END
    }

    /** Which way a value between two steps goes. */
    public enum Direction {
        HALF_UP(RoundingMode.HALF_UP),
        UP(RoundingMode.CEILING);

        private final RoundingMode mode;

        Direction(RoundingMode mode) {
            this.mode = mode;
        }

        public RoundingMode mode() {
            return mode;
        }
    }

    /** The grain of a rounded average, in points of the school's scale. */
    public enum Step {
        HUNDREDTH("0.01"),
        TENTH("0.1"),
        QUARTER("0.25"),
        HALF("0.5");

        private final BigDecimal points;

        Step(String points) {
            this.points = new BigDecimal(points);
        }

        public BigDecimal points() {
            return points;
        }
    }

    /** Half-up to two decimals, as printed: the rule where a school says nothing else. */
    public static Rounding usual() {
        return new Rounding(When.AS_PRINTED, Direction.HALF_UP, Step.HUNDREDTH, Step.HUNDREDTH);
    }
}
