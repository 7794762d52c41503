package org.kalanso.school.rosterfile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the list says that can't be taken as it stands.
 *
 * @param sheet null in a text file
 * @param row as the spreadsheet shows it, or the line of a text file
 * @param column the heading as written; null when the whole row is meant
 * @param value what stands there, or whom the row means; may be empty
 * @param matricule of the pupil or teacher; null when there is none
 * @param args what the sentence {@code roster.issue.<code>} names
 */
public record Issue(
        @Nullable String sheet,
        int row,
        @Nullable String column,
        Code code,
        Level level,
        String value,
        @Nullable String matricule,
        List<String> args) {

    /** What follows from an issue. */
    public enum Level {
        /** The row, or the one cell, is not imported. */
        REFUSED,
        /** It repeats what was already read; nothing is created. */
        IGNORED,
        /** Imported; the cell in question stays empty or unverified. */
        WARNING
    }

    /** Stable names of issues; messages and clients rely on them. */
    public enum Code {
        NO_NAME(Level.REFUSED),
        NO_CLASS(Level.REFUSED),
        LISTED_IN_TWO_CLASSES(Level.REFUSED),
        MATRICULE_OF_ANOTHER_PUPIL(Level.REFUSED),
        MATRICULE_OF_ANOTHER_TEACHER(Level.REFUSED),
        SERIES_DIFFERS_FROM_CLASS(Level.REFUSED),
        MARK_ABOVE_MAXIMUM(Level.REFUSED),
        NOT_A_MARK(Level.REFUSED),
        UNKNOWN_SUBJECT(Level.REFUSED),
        UNKNOWN_CLASS(Level.REFUSED),
        NO_SUBJECT(Level.REFUSED),
        NO_SUCH_CLASS(Level.REFUSED),
        INVALID_COEFFICIENT(Level.REFUSED),
        CONTRADICTING_COEFFICIENT(Level.REFUSED),
        REPEATED_COEFFICIENT(Level.IGNORED),
        DUPLICATE_ROW(Level.IGNORED),
        NO_MATRICULE(Level.WARNING),
        NO_SEX(Level.WARNING),
        INVALID_SEX(Level.WARNING),
        INVALID_DATE(Level.WARNING),
        DATE_IN_FUTURE(Level.WARNING),
        INVALID_PHONE(Level.WARNING),
        INVALID_REPEATER(Level.WARNING),
        ONE_NAME_ONLY(Level.WARNING),
        NAME_NOT_SPLIT(Level.WARNING),
        TRUNCATED_LINE(Level.WARNING),
        CALCULATED_CELL(Level.WARNING),
        NAME_TOO_LONG(Level.REFUSED),
        TWO_TEACHERS(Level.WARNING),
        NO_TEACHER(Level.WARNING);

        private final Level level;

        Code(Level level) {
            this.level = level;
        }

        public Level level() {
            return level;
        }
    }
}
