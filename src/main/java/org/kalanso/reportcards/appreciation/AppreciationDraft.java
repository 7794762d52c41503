package org.kalanso.reportcards.appreciation;

import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.school.StudentId;

/**
 * What somebody wants to say of a pupil.
 *
 * @param text nothing or empty takes the sentence away
 * @param version of what stood there when its writer began; nothing = nobody had written yet
 */
public record AppreciationDraft(
        @Nullable StudentId student,
        @Nullable String text,
        @Nullable Integer version) {

    int seen() {
        return version == null ? 0 : version;
    }

    /** Lines become one: a card has a cell for it, not a page. */
    String line() {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }

    /** @param field what its text is called for whoever sent it */
    void check(String field, FieldErrors errors) {
        errors.optional(field, line(), Appreciation.LONGEST);
    }
}
