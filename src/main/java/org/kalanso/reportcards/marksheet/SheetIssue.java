package org.kalanso.reportcards.marksheet;

import org.jspecify.annotations.Nullable;

/**
 * Something in a file that a person should know.
 *
 * @param code stable, as the sample data names it
 * @param sheet null in a text file
 * @param row as the spreadsheet shows it
 * @param column as people name it; empty where the whole row is meant
 * @param note what the roster says instead; may be empty
 */
public record SheetIssue(
        Level level,
        Code code,
        @Nullable String sheet,
        int row,
        String column,
        String value,
        String matricule,
        String note) {

    public enum Level {
        /** The cell, the row or the column is not imported; all the rest is. */
        REFUSED,
        /** It is imported, and worth a look. */
        WARNING
    }

    public enum Code {
        MARK_ABOVE_MAXIMUM,
        NOT_A_MARK,
        UNKNOWN_PUPIL,
        UNKNOWN_SUBJECT,
        NOT_YOUR_SUBJECT,
        PERIOD_FROZEN,
        NAME_DIFFERS
    }
}
