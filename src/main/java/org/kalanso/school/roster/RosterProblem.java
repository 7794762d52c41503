package org.kalanso.school.roster;

import org.kalanso.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Why a list can't be imported as a whole. */
final class RosterProblem {
    private RosterProblem() {}

    /** No row of headings that any list has. */
    static Problem nothingRecognised() {
        return Problem.of("school.list-not-recognised", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** All rows or none was asked, and some can't be taken. */
    static Problem someRefused(int rows) {
        return Problem.of("school.list-has-refused-rows", HttpStatus.CONFLICT, rows);
    }

    /** The roster changed since the preview was made: somebody has to look again. */
    static Problem rosterChanged() {
        return Problem.of("school.roster-changed", HttpStatus.CONFLICT);
    }

    /** Confirmed already, or its file is no longer kept. */
    static Problem importOver() {
        return Problem.of("school.import-over", HttpStatus.CONFLICT);
    }

    /** Marks go to the marks grid of their class, not here. */
    static Problem marksElsewhere() {
        return Problem.of("school.marks-go-to-the-grid", HttpStatus.CONFLICT);
    }

    /** At the console: no such file, or not for us to read. */
    static Problem unreadable(String file) {
        return Problem.of("school.file-unreadable", HttpStatus.BAD_REQUEST, file);
    }
}
