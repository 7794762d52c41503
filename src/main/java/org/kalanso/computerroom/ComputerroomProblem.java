package org.kalanso.computerroom;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.schedule.Range;
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

    /** Somebody sits there. */
    public static Problem sessionOpen() {
        return Problem.of("computerroom.session-open", HttpStatus.CONFLICT);
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

    /** The session was opened without a code. */
    public static Problem noCode() {
        return Problem.of("computerroom.no-code", HttpStatus.CONFLICT);
    }

    /** @param opens null where that is not in sight */
    public static Problem roomClosed(@Nullable Instant opens, ZoneId zone) {
        return opens == null
                ? Problem.of("computerroom.room-closed", HttpStatus.CONFLICT)
                : Problem.of("computerroom.room-closed-until", HttpStatus.CONFLICT, moment(opens, zone));
    }

    /** There is less than a minute until then. */
    public static Problem roomClosesSoon(Instant at, ZoneId zone) {
        return Problem.of("computerroom.room-closes-soon", HttpStatus.CONFLICT, time(at, zone));
    }

    public static Problem classHasRoom(String name, Instant until, ZoneId zone) {
        return Problem.of("computerroom.class-has-room", HttpStatus.CONFLICT, name, time(until, zone));
    }

    /** The lesson with which somebody sat there is over, or was taken off. */
    public static Problem lessonOver() {
        return Problem.of("computerroom.lesson-over", HttpStatus.CONFLICT);
    }

    public static Problem seatReserved(Instant from, ZoneId zone) {
        return Problem.of("computerroom.seat-reserved", HttpStatus.CONFLICT, time(from, zone));
    }

    /** Another class has the room then. @param name of that class */
    public static Problem roomBooked(String name, Range when, ZoneId zone) {
        return Problem.of(
                "computerroom.room-booked",
                HttpStatus.CONFLICT,
                name,
                day(when.from(), zone),
                time(when.from(), zone),
                time(when.until(), zone));
    }

    /** The room is closed then, or for a part of it. */
    public static Problem outsideHours() {
        return Problem.of("computerroom.outside-hours", HttpStatus.CONFLICT);
    }

    /** The room is closed or a class's for a part of what is to be reserved. */
    public static Problem roomNotFree() {
        return Problem.of("computerroom.room-not-free", HttpStatus.CONFLICT);
    }

    /** The seat is kept for somebody else for a part of that time. */
    public static Problem seatReservedThen() {
        return Problem.of("computerroom.seat-reserved-then", HttpStatus.CONFLICT);
    }

    /** Somebody opens a seat with their own name where the room gives codes. */
    public static Problem ownSignInOff() {
        return Problem.of("computerroom.own-sign-in-off", HttpStatus.CONFLICT);
    }

    /** They are neither a pupil nor of the staff here. */
    public static Problem noSeatForThem() {
        return Problem.of("computerroom.no-seat-for-them", HttpStatus.FORBIDDEN);
    }

    /** The room's rules were not agreed to, or are others by now. */
    public static Problem rulesNotAgreed() {
        return Problem.of("computerroom.rules-not-agreed", HttpStatus.CONFLICT);
    }

    private static String time(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(zone));
    }

    private static String day(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("dd/MM/uuuu").format(at.atZone(zone));
    }

    private static String moment(Instant at, ZoneId zone) {
        return day(at, zone) + " " + time(at, zone);
    }

    public static Problem nothingChosen() {
        return Problem.of("computerroom.nothing-chosen", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Somebody else changed the seat after it was shown. */
    public static Problem changedMeanwhile(String seat) {
        return Problem.of("computerroom.changed-meanwhile", HttpStatus.CONFLICT, seat);
    }

    /** No session is open there. */
    public static Problem nobodyThere(String seat) {
        return Problem.of("computerroom.nobody-there", HttpStatus.CONFLICT, seat);
    }

    /** Without its MAC address a seat can't be woken. */
    public static Problem noMac(String seat) {
        return Problem.of("computerroom.no-mac", HttpStatus.CONFLICT, seat);
    }

    /** The network took no signal. */
    public static Problem wakeFailed(String seat) {
        return Problem.of("computerroom.wake-failed", HttpStatus.SERVICE_UNAVAILABLE, seat);
    }

    /** Two seats in one cell of the plan. */
    public static Problem cellTaken(String seat, String other) {
        return Problem.of("computerroom.cell-taken", HttpStatus.CONFLICT, seat, other);
    }

    /** Nobody waits. */
    public static Problem queueEmpty() {
        return Problem.of("computerroom.queue-empty", HttpStatus.CONFLICT);
    }

    /** No seat is free to call somebody to. */
    public static Problem noSeatFree() {
        return Problem.of("computerroom.no-seat-free", HttpStatus.CONFLICT);
    }

    /** They wait already. @param number theirs */
    public static Problem waitsAlready(int number) {
        return Problem.of("computerroom.waits-already", HttpStatus.CONFLICT, number);
    }

    /** The number's turn is over. */
    public static Problem turnOver() {
        return Problem.of("computerroom.turn-over", HttpStatus.CONFLICT);
    }
}
