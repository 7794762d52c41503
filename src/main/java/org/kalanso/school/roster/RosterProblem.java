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

    /** At the console: nobody has set up a school on this installation. */
    static Problem noSchoolYet() {
        return Problem.of("school.no-school-yet", HttpStatus.CONFLICT);
    }

    static Problem noSuchSchool(String name) {
        return Problem.of("school.no-such-school", HttpStatus.NOT_FOUND, name);
    }

    /** @param shortNames of those there are */
    static Problem whichSchool(String shortNames) {
        return Problem.of("school.which-school", HttpStatus.CONFLICT, shortNames);
    }

    /** The school has neither head nor manager. */
    static Problem nobodyAnswers() {
        return Problem.of("school.nobody-answers", HttpStatus.CONFLICT);
    }

    /** Whoever was named is no head or manager of the school. */
    static Problem mayNotImport(String name) {
        return Problem.of("school.may-not-import", HttpStatus.FORBIDDEN, name);
    }

    /** The running program took no job for a minute. */
    static Problem nobodyImports() {
        return Problem.of("school.nobody-imports", HttpStatus.SERVICE_UNAVAILABLE);
    }

    /** At the console: no such file, or not for us to read. */
    static Problem unreadable(String file) {
        return Problem.of("school.file-unreadable", HttpStatus.BAD_REQUEST, file);
    }
}
