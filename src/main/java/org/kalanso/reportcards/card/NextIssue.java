package org.kalanso.reportcards.card;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which version of a pupil's card comes next, and whether it has anything new to say. */
record NextIssue(CardStore.@Nullable Newest before, LocalDate today, ZoneId zone, Remarks remarks) {

    Issue issue() {
        return before == null
                ? new Issue(1, today, null, "")
                : new Issue(
                        before.version() + 1,
                        today,
                        LocalDate.ofInstant(before.issuedAt(), zone),
                        remarks.correction());
    }

    /** The first version always does; a later one only where figures or words differ. */
    boolean changes(byte[] figuresHash) {
        return before == null || !Arrays.equals(before.figuresHash(), figuresHash);
    }
}
