package org.kalanso.reportcards.mark;

/** What became of one pupil in one assessment. A cell without a row is {@link #PENDING}, never a zero. */
public enum MarkState {
    /** A value was given. */
    GRADED,
    /** Absent without a reason: counts zero and keeps its weight. */
    ABSENT_UNJUSTIFIED,
    /** Absent with a reason: left out, the other weights are renormalised. */
    ABSENT_JUSTIFIED,
    /** Exempt: left out like a justified absence. */
    EXEMPT,
    /** Not there yet: left out of previews, and the class cannot be frozen. */
    PENDING
}
