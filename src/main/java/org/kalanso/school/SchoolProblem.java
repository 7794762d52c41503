package org.kalanso.school;

import org.kalanso.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Every refusal of the school module. */
public final class SchoolProblem {
    private SchoolProblem() {}

    /** Whoever runs the installation changes nothing of a school that they don't visit. */
    public static Problem visitNeeded() {
        return Problem.of("school.visit-needed", HttpStatus.FORBIDDEN);
    }

    /** Somebody set the installation up already. */
    public static Problem alreadySetUp() {
        return Problem.of("school.already-set-up", HttpStatus.CONFLICT);
    }

    /** The set-up page was opened from elsewhere without the key that the console shows. */
    public static Problem setUpKeyNeeded() {
        return Problem.of("school.set-up-key-needed", HttpStatus.FORBIDDEN);
    }

    /** Another pupil of the school has this number. */
    public static Problem identifierTaken(String value) {
        return Problem.of("school.identifier-taken", HttpStatus.CONFLICT, value);
    }

    /** The pupil is in this class already. */
    public static Problem alreadyInClass(String className) {
        return Problem.of("school.already-in-class", HttpStatus.CONFLICT, className);
    }

    /** The pupil is in no class, so can't leave one. */
    public static Problem notInClass() {
        return Problem.of("school.not-in-class", HttpStatus.CONFLICT);
    }

    /** There is no active year to do this in. */
    public static Problem noActiveYear() {
        return Problem.of("school.no-active-year", HttpStatus.CONFLICT);
    }

    /** The pupil has this guardian already. */
    public static Problem alreadyGuardian() {
        return Problem.of("school.already-guardian", HttpStatus.CONFLICT);
    }

    /** Something else refers to it, so it stays. */
    public static Problem stillUsed() {
        return Problem.of("school.still-used", HttpStatus.CONFLICT);
    }

    /** Another of its kind has this name or code. */
    public static Problem nameTaken(String field) {
        return Problem.invalid(field, "taken");
    }

    /** The sheet of slips was fetched already, or waited too long. */
    public static Problem slipsGone() {
        return Problem.of("school.slips-gone", HttpStatus.GONE);
    }

    /** No pupil of the class has a matricule to sign in with. */
    public static Problem nobodyToPrintFor(String className) {
        return Problem.of("school.nobody-to-print-for", HttpStatus.CONFLICT, className);
    }

    /** Classes belong to the level or track, so it stays. @param name of the level or track */
    public static Problem hasClasses(String name) {
        return Problem.of("school.has-classes", HttpStatus.CONFLICT, name);
    }

    /** Marks, appreciations or report cards hang on it, so it stays. @param name what they hang on */
    public static Problem hasMarks(String name) {
        return Problem.of("school.has-marks", HttpStatus.CONFLICT, name);
    }

    /** The active year can't be removed, nor made inactive but by making another one active. */
    public static Problem yearIsActive() {
        return Problem.of("school.year-is-active", HttpStatus.CONFLICT);
    }

    /** The year has classes, so it stays. */
    public static Problem yearHasClasses(String name) {
        return Problem.of("school.year-has-classes", HttpStatus.CONFLICT, name);
    }

    /** A period that holds smaller ones, or the year itself, can't be removed. */
    public static Problem periodHoldsOthers(String name) {
        return Problem.of("school.period-holds-others", HttpStatus.CONFLICT, name);
    }

    /** What was sent as a logo is not a PNG or JPEG picture. */
    public static Problem notAPicture() {
        return Problem.invalid("logo", "school.not-a-picture");
    }

    /** The picture is larger than a logo needs to be. */
    public static Problem pictureTooLarge() {
        return Problem.invalid("logo", "school.picture-too-large");
    }

    /** The pupil is in a class of the active year: they can't be forgotten yet. */
    public static Problem stillEnrolled() {
        return Problem.of("school.still-enrolled", HttpStatus.CONFLICT);
    }

    /** The person works here: they can't be forgotten yet. */
    public static Problem stillOnStaff() {
        return Problem.of("school.still-on-staff", HttpStatus.CONFLICT);
    }

    /** Too many codes or numbers were tried. @param seconds until the next try */
    public static Problem tooManyClaims(long seconds) {
        return Problem.tooMany("school.too-many-claims", seconds);
    }

    /** Number, birth date or school is not right: which, is not said. */
    public static Problem numberNotVerified() {
        return Problem.invalid("matricule", "school.number-not-verified");
    }

    /** A code that is wrong, used, withdrawn or too old: which, is not said. */
    public static Problem guardianCodeWrong() {
        return Problem.invalid("code", "school.guardian-code-wrong");
    }

    /** Something was to be done to the ticked rows, and none was ticked. */
    public static Problem nobodyChosen() {
        return Problem.of("school.nobody-chosen", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Pupils were to be moved, and no class was chosen. */
    public static Problem noClassChosen() {
        return Problem.of("school.no-class-chosen", HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
