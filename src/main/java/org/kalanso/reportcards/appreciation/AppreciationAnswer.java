package org.kalanso.reportcards.appreciation;

import org.jspecify.annotations.Nullable;
import org.kalanso.school.StudentId;

/**
 * What became of one sentence of a batch.
 *
 * @param text what stands now; of a refused one nothing is said
 * @param version of what stands now; what the next change must be made from
 * @param by on a conflict: who wrote what stands
 * @param code of a refusal, stable
 * @param message the refusal in the caller's language
 */
public record AppreciationAnswer(
        StudentId student,
        Outcome outcome,
        @Nullable String text,
        @Nullable Integer version,
        @Nullable String by,
        @Nullable String code,
        @Nullable String message) {

    public enum Outcome {
        /** What was asked for stands. */
        SAVED,
        /** Somebody else wrote meanwhile: theirs stands, yours was not written. */
        CONFLICT,
        /** It cannot stand there: the code says why. */
        REFUSED
    }

    static AppreciationAnswer saved(Written now) {
        return new AppreciationAnswer(now.student(), Outcome.SAVED, now.text(), now.version(), null, null, null);
    }

    static AppreciationAnswer conflict(Written theirs, @Nullable String by) {
        return new AppreciationAnswer(
                theirs.student(), Outcome.CONFLICT, theirs.text(), theirs.version(), by, null, null);
    }

    static AppreciationAnswer refused(StudentId student, String code) {
        return new AppreciationAnswer(student, Outcome.REFUSED, null, null, null, code, null);
    }

    AppreciationAnswer saying(String sentence) {
        return new AppreciationAnswer(student, outcome, text, version, by, code, sentence);
    }
}
