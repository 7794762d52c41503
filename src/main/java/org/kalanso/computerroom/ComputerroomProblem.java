package org.kalanso.computerroom;

import org.kalanso.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Every refusal of the computer room. */
public final class ComputerroomProblem {
    private ComputerroomProblem() {}

    /** No such code, or none that still lives: the two are not told apart. */
    public static Problem unknownCode() {
        return Problem.of("computerroom.unknown-code", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The code has been used: its session is open elsewhere or over. */
    public static Problem codeSpent() {
        return Problem.of("computerroom.code-spent", HttpStatus.CONFLICT);
    }

    /** Its window has not begun. */
    public static Problem codeTooEarly() {
        return Problem.of("computerroom.code-too-early", HttpStatus.CONFLICT);
    }

    public static Problem codeExpired() {
        return Problem.of("computerroom.code-expired", HttpStatus.CONFLICT);
    }

    /** It is for another room of the school. */
    public static Problem otherRoom(String room) {
        return Problem.of("computerroom.other-room", HttpStatus.CONFLICT, room);
    }

    /** It is kept for another seat. */
    public static Problem otherSeat() {
        return Problem.of("computerroom.other-seat", HttpStatus.CONFLICT);
    }

    public static Problem tooManyCodes(long seconds) {
        return Problem.tooMany("computerroom.too-many-tries", seconds);
    }

    /** The seat is being repaired or switched off by the operator. */
    public static Problem seatNotInService(String seat) {
        return Problem.of("computerroom.seat-not-in-service", HttpStatus.CONFLICT, seat);
    }

    /** Somebody sits there, or it is kept for somebody. */
    public static Problem seatTaken(String seat) {
        return Problem.of("computerroom.seat-taken", HttpStatus.CONFLICT, seat);
    }

    /** The person has another session open. */
    public static Problem personHasSession() {
        return Problem.of("computerroom.person-has-session", HttpStatus.CONFLICT);
    }

    /** What is asked for does not go with the session's present state. */
    public static Problem sessionNotOpen() {
        return Problem.of("computerroom.session-not-open", HttpStatus.CONFLICT);
    }

    public static Problem noTimeLeft() {
        return Problem.of("computerroom.no-time-left", HttpStatus.CONFLICT);
    }

    /** @param left minutes that are left today */
    public static Problem allowanceUsed(long left) {
        return Problem.of("computerroom.allowance-used", HttpStatus.CONFLICT, left);
    }

    /** The same key was used for something else. */
    public static Problem keyUsedOtherwise() {
        return Problem.of("computerroom.key-used-otherwise", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** No seat has this key, or another has taken its place. */
    public static Problem unknownSeat() {
        return Problem.of("computerroom.unknown-seat", HttpStatus.UNAUTHORIZED);
    }

    /** The seat's key came from another address than the seat's. */
    public static Problem seatElsewhere() {
        return Problem.of("computerroom.seat-elsewhere", HttpStatus.FORBIDDEN);
    }

    public static Problem unknownEnrolment() {
        return Problem.of("computerroom.unknown-enrolment", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Another page of the same seat has taken over. */
    public static Problem openElsewhere() {
        return Problem.of("computerroom.open-elsewhere", HttpStatus.CONFLICT);
    }

    /** A word of the seat's that was heard before, or one older than that. */
    public static Problem wordReplayed() {
        return Problem.of("computerroom.word-replayed", HttpStatus.CONFLICT);
    }

    public static Problem nameTaken() {
        return Problem.invalid("name", "taken");
    }

    /** Sessions hang on it. */
    public static Problem hasSessions() {
        return Problem.of("computerroom.has-sessions", HttpStatus.CONFLICT);
    }

    public static Problem hasSeats() {
        return Problem.of("computerroom.has-seats", HttpStatus.CONFLICT);
    }

    /** The visitor has not agreed, or has withdrawn. */
    public static Problem consentNeeded() {
        return Problem.of("computerroom.consent-needed", HttpStatus.CONFLICT);
    }

    /** @param age from which one answers alone in this country */
    public static Problem guardianNeeded(int age) {
        return Problem.invalid("guardianName", "computerroom.guardian-needed", age);
    }

    public static Problem nothingChosen() {
        return Problem.of("computerroom.nothing-chosen", HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
