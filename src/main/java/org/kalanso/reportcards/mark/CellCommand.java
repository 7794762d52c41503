package org.kalanso.reportcards.mark;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.reportcards.AssessmentId;
import org.kalanso.school.StudentId;

/**
 * What a person wants to stand in a cell.
 *
 * @param value as typed: a number with comma or point, one of the words, empty for "not there yet"
 * @param version of the cell as its writer saw it; 0 = nobody had written in it
 * @param key idempotency key: the same command sent again is answered as it was the first time
 */
public record CellCommand(
        AssessmentId assessment,
        StudentId student,
        String value,
        int version,
        @Nullable UUID key) {

    /** What the key stands for: the same key with anything else is not the same command. */
    String asked() {
        return assessment + "/" + student + "/" + value + "/" + version;
    }
}
