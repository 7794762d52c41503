package org.kalanso.reportcards.council;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kalanso.reportcards.ReportcardsProblem;

/**
 * Where a class stands in a period: open to marks, or frozen.
 *
 * @param minutes what the council noted about the class as a whole; may be empty
 * @param draftedAt when the scheduled job last prepared its drafts
 * @param reopenReason why it was last reopened; the next version of its cards says so. Null = never reopened
 * @param version grows with every change; 1 while nothing was ever said
 */
public record Council(
        State state,
        String minutes,
        @Nullable Instant draftedAt,
        @Nullable Instant frozenAt,
        @Nullable String reopenReason,
        int version) {

    public enum State {
        OPEN,
        FROZEN
    }

    /** A class about which nothing was said yet. */
    static final Council UNTOUCHED = new Council(State.OPEN, "", null, null, null, 1);

    public boolean frozen() {
        return state == State.FROZEN;
    }

    /** @throws org.kalanso.platform.problem.Problem {@code reportcards.period-frozen} */
    void mustBeOpen() {
        if (frozen()) throw ReportcardsProblem.periodFrozen();
    }

    /** @throws org.kalanso.platform.problem.Problem {@code reportcards.not-frozen} */
    void mustBeFrozen() {
        if (!frozen()) throw ReportcardsProblem.notFrozen();
    }
}
