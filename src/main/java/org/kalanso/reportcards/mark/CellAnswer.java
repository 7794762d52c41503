package org.kalanso.reportcards.mark;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.text.Messages;
import org.kalanso.reportcards.AssessmentId;
import org.kalanso.school.StudentId;

/**
 * What became of one cell of a batch.
 *
 * @param state and value: what the cell holds now; of a refused cell nothing is said
 * @param version of the cell now; what the next change must be made from
 * @param yours on a conflict: what was asked for, not written
 * @param by on a conflict: who wrote the value that stands
 * @param code of a refusal, stable
 * @param args what the refusal's sentence names
 * @param message the refusal's sentence in the caller's language
 */
public record CellAnswer(
        AssessmentId assessment,
        StudentId student,
        Outcome outcome,
        @Nullable MarkState state,
        @Nullable BigDecimal value,
        @Nullable Integer version,
        @Nullable Mark yours,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable String code,
        @Nullable List<String> args,
        @Nullable String message) {

    public enum Outcome {
        /** The cell holds what was asked for. */
        SAVED,
        /** Somebody else wrote in the cell since: both values are named, nothing was written. */
        CONFLICT,
        /** It cannot stand there, or not now, or not by this person: the code says why. */
        REFUSED
    }

    static CellAnswer saved(MarkCell cell) {
        return of(cell, Outcome.SAVED, null, null);
    }

    static CellAnswer conflict(MarkCell theirs, Mark yours, @Nullable String by) {
        return of(theirs, Outcome.CONFLICT, yours, by);
    }

    private static CellAnswer of(MarkCell cell, Outcome outcome, @Nullable Mark yours, @Nullable String by) {
        return new CellAnswer(
                cell.assessment(),
                cell.student(),
                outcome,
                cell.mark().state(),
                cell.mark().value(),
                cell.version(),
                yours,
                by,
                cell.at(),
                null,
                null,
                null);
    }

    static CellAnswer refused(CellCommand command, String code, String... args) {
        return new CellAnswer(
                command.assessment(),
                command.student(),
                Outcome.REFUSED,
                null,
                null,
                null,
                null,
                null,
                null,
                code,
                List.of(args),
                null);
    }

    /** The same with the refusal said in words. */
    CellAnswer said(Messages messages, Locale locale) {
        if (code == null || args == null) return this;
        String sentence = messages.get(locale, "problem." + code, args.toArray());
        return new CellAnswer(assessment, student, outcome, state, value, version, yours, by, at, code, args, sentence);
    }
}
