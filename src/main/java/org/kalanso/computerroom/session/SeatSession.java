package org.kalanso.computerroom.session;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.ComputerroomProblem;
import org.kalanso.computerroom.time.Stretch;
import org.kalanso.computerroom.time.TimeAccount;
import org.kalanso.platform.ids.SchoolId;

/**
 * A length of time for somebody, and what became of it.
 *
 * @param seat reserved for a code, then where it is open
 * @param page the run of the seat's page that bears witness of the open stretch; null where the server's clock does
 * @param seatEnrolled the seat has a key, so that it bears witness itself
 * @param heardAt when the seat was last heard
 * @param terms what its room allows
 */
public record SeatSession(
        UUID id,
        SchoolId school,
        UUID room,
        @Nullable UUID seat,
        Who who,
        SessionState state,
        boolean suspendedBySilence,
        TimeAccount time,
        @Nullable UUID page,
        boolean seatEnrolled,
        @Nullable Instant heardAt,
        Window window,
        Price price,
        Bounds bounds,
        Terms terms,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable EndReason endReason,
        int version) {

    /** Whom it is for: a person of the school, a visitor, or nobody in particular. */
    public record Who(
            Category category,
            @Nullable UUID person,
            @Nullable UUID visitor,
            String name) {}

    /** When its code opens a seat. */
    public record Window(Instant from, Instant until) {}

    /** @param amount in the currency's own number of decimals */
    public record Price(
            BigDecimal amount, String currency, @Nullable Instant paidAt) {}

    /**
     * How a room keeps time.
     *
     * @param lease how long a seat may go on without hearing of the server
     * @param credit the longest gap that is given back where nothing proves it
     * @param extension by how much a session is lengthened by itself; zero = not at all
     */
    public record Terms(Duration lease, Duration credit, Duration extension) {}

    /** With another account of the same stretch. */
    SeatSession with(TimeAccount account) {
        return new SeatSession(
                id,
                school,
                room,
                seat,
                who,
                state,
                suspendedBySilence,
                account,
                page,
                seatEnrolled,
                heardAt,
                window,
                price,
                bounds,
                terms,
                createdAt,
                startedAt,
                endedAt,
                endReason,
                version);
    }

    /** Is this the stretch in which the seat is unlocked? */
    public boolean goesOnIn(UUID stretch) {
        Stretch open = time.open();
        return open != null && open.id().equals(stretch);
    }

    /** @throws org.kalanso.platform.problem.Problem 409 */
    void mustBe(SessionState wanted) {
        if (state != wanted) throw ComputerroomProblem.sessionNotOpen();
    }

    void mustBeOpen() {
        if (!state.isOpen()) throw ComputerroomProblem.sessionNotOpen();
    }

    public boolean isOpenAt(UUID asked) {
        return state.isOpen() && asked.equals(seat);
    }

    /** Does the server's own clock bear witness? */
    boolean byClock() {
        return !seatEnrolled;
    }

    /** How long somebody may still sit there: what is left of the time, or of the room's. */
    public long remainingSeconds(Instant now) {
        if (state.isOver()) return 0;
        long left = time.shownRemainingMillis(now);
        var end = bounds.mustEnd();
        long bound = end == null ? left : Duration.between(now, end.at()).toMillis();
        return Math.ceilDiv(Math.max(0, Math.min(left, bound)), 1_000L);
    }
}
