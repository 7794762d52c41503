package org.kalanso.reportcards.rules;

/** How a subject enters the general average. */
public enum SubjectMode {
    /** Average times coefficient, and the coefficient counts in the divisor. */
    NORMAL,
    /** Adds coefficient times the points above the middle, never takes away; its coefficient is not in the divisor. */
    BONUS,
    /** Counts as normal when strictly above the middle, else is left out with its coefficient. */
    ONLY_ABOVE
}
