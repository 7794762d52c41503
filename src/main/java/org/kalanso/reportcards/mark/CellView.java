package org.kalanso.reportcards.mark;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kalanso.reportcards.AssessmentId;
import org.kalanso.school.StudentId;

/**
 * A cell as the API and the page show it.
 *
 * @param by what its last writer is called; null where that is not known any more
 */
public record CellView(
        AssessmentId assessment,
        StudentId student,
        MarkState state,
        @Nullable BigDecimal value,
        int version,
        @Nullable String by,
        @Nullable Instant at) {

    static CellView of(MarkCell cell, @Nullable String by) {
        return new CellView(
                cell.assessment(),
                cell.student(),
                cell.mark().state(),
                cell.mark().value(),
                cell.version(),
                by,
                cell.at());
    }
}
