package org.kalanso.reportcards.mark;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.reportcards.AssessmentId;
import org.kalanso.school.StudentId;

/**
 * One cell as the API takes it: a value (a number, or text as a teacher types it) or a state.
 *
 * @param version of the cell as its writer saw it; nothing = nobody had written in it
 * @param key idempotency key of this cell
 */
record CellInput(
        @Nullable AssessmentId assessment,
        @Nullable StudentId student,
        @Nullable MarkState state,
        @Nullable String value,
        @Nullable Integer version,
        @Nullable UUID key) {

    /** @param at where in the batch, for the names of wrong fields */
    CellCommand command(@Nullable AssessmentId column, int at, FieldErrors errors) {
        AssessmentId where = column == null ? assessment : column;
        String field = "cells[" + at + "].";
        if (where == null) errors.add(field + "assessment", "required");
        if (student == null) errors.add(field + "student", "required");
        if (state == null && value == null || state == MarkState.GRADED && value == null)
            errors.add(field + "value", "required");
        if (where == null || student == null) return NOWHERE;
        return new CellCommand(where, student, typed(), version == null ? 0 : version, key);
    }

    private static final CellCommand NOWHERE =
            new CellCommand(new AssessmentId(new UUID(0, 0)), new StudentId(new UUID(0, 0)), "", 0, null);

    private String typed() {
        return switch (state) {
            case null -> value == null ? "" : value;
            case GRADED -> value == null ? "" : value;
            case ABSENT_UNJUSTIFIED -> "abs";
            case ABSENT_JUSTIFIED -> "just";
            case EXEMPT -> "disp";
            case PENDING -> "";
        };
    }
}
