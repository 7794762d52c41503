package org.kalanso.reportcards.council;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kalanso.reportcards.average.AveragesView;
import org.kalanso.school.StudentId;

/**
 * The council of a class in a period, with the figures it looks at.
 *
 * @param mayDecide the reader may write decisions now
 * @param mayClose the reader may freeze, reopen and publish
 */
public record CouncilView(
        Council.State state,
        String minutes,
        @Nullable Instant draftedAt,
        @Nullable Instant frozenAt,
        @Nullable String reopenReason,
        int version,
        boolean mayDecide,
        boolean mayClose,
        AveragesView averages,
        List<Decision> decisions) {

    public boolean frozen() {
        return state == Council.State.FROZEN;
    }

    /** What was decided about a pupil; nothing decided is an empty decision. */
    public Decision of(StudentId student) {
        return decisions.stream()
                .filter(decision -> decision.student().equals(student))
                .findFirst()
                .orElseGet(() -> Decision.none(student));
    }

    /** How many marks keep the class from being frozen. */
    public int missingMarks() {
        return averages.missing().stream()
                .mapToInt(missing -> Objects.requireNonNull(missing).pupils())
                .sum();
    }
}
