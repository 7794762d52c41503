package org.kalanso.reportcards.mark;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.reportcards.AssessmentId;
import org.kalanso.school.StudentId;

/**
 * A cell of the grid as it is kept.
 *
 * @param version grows with every change of the cell; 0 for one that nobody has written in yet
 * @param change of the mark book when it was last written; 0 for one that never was
 */
public record MarkCell(
        AssessmentId assessment,
        StudentId student,
        Mark mark,
        int version,
        long change,
        @Nullable PersonId by,
        @Nullable Instant at) {

    static MarkCell untouched(AssessmentId assessment, StudentId student) {
        return new MarkCell(assessment, student, Mark.PENDING, 0, 0, null, null);
    }
}
