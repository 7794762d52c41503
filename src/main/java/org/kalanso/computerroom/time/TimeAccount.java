package org.kalanso.computerroom.time;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The time of one session. It is never counted down: what was used is the sum of stretches, and each stretch is as long as
 * the seat proved. Why this charges nobody too much stands in {@code docs/guides/time-at-a-seat.md}.
 *
 * <p>Durations are whole milliseconds; instants are the server's, UTC.
 *
 * @param grantedMillis all that was ever given
 * @param usedMillis of stretches that are over; more than was given where proof came late of time that had been given back
 * @param open the stretch that goes on; null where the seat is locked
 */
public record TimeAccount(
        long grantedMillis, long usedMillis, @Nullable Stretch open) {
    public TimeAccount {
        if (usedMillis < 0) throw new IllegalArgumentException("used " + usedMillis);
    }

    /** What became of a stretch whose end nothing proves. @param creditedMillis given back, of the unproven time */
    public record Settled(TimeAccount account, long chargedMillis, long unprovenMillis, long creditedMillis) {}

    public static TimeAccount of(Duration length) {
        return new TimeAccount(length.toMillis(), 0, null);
    }

    /** What is charged by now, as far as it is proven: never more than was given. */
    public long chargedMillis() {
        return Math.min(grantedMillis, spentMillis());
    }

    private long spentMillis() {
        return usedMillis + (open == null ? 0 : open.stampedMillis());
    }

    public long remainingMillis() {
        return grantedMillis - chargedMillis();
    }

    public boolean isSpent() {
        return remainingMillis() <= 0;
    }

    /** What a person reads: as if the seat had counted on without a break since its last word. */
    public long shownRemainingMillis(Instant now) {
        return open == null ? remainingMillis() : Math.max(0, grantedMillis - usedMillis - open.possibleMillis(now));
    }

    public TimeAccount granted(Duration more) {
        return new TimeAccount(grantedMillis + more.toMillis(), usedMillis, open);
    }

    /** Unlocks the seat. @param lease how long it may go on without hearing of the server */
    public TimeAccount opened(UUID stretch, Instant now, Duration lease) {
        if (open != null) throw new IllegalStateException("a stretch is open");
        return new TimeAccount(
                grantedMillis, usedMillis, new Stretch(stretch, now, 0, Math.min(remainingMillis(), lease.toMillis())));
    }

    /** A report of the open stretch; of any other it says nothing. */
    public TimeAccount stamped(UUID stretch, Instant now, long reportedMillis) {
        return open == null || !open.id().equals(stretch) ? this : with(open.stamped(now, reportedMillis));
    }

    /** A further lease for the stretch that goes on. */
    public TimeAccount leased(Duration lease) {
        if (open == null) return this;
        return with(open.reaching(Math.min(grantedMillis - usedMillis, open.stampedMillis() + lease.toMillis())));
    }

    /** The seat said its last word of the open stretch. */
    public TimeAccount closed() {
        return open == null ? this : new TimeAccount(grantedMillis, spentMillis(), null);
    }

    /** Where the server's own clock is the witness: everything since the stretch was opened. */
    public TimeAccount closedByClock(Instant now) {
        return open == null ? this : with(open.stamped(now, Long.MAX_VALUE)).closed();
    }

    /**
     * Closes a stretch of which no last word came. What the seat can have been unlocked since its last stamp is given back up
     * to {@code credit}; the rest, which only a lease longer than the credit makes possible, is charged.
     */
    public Settled settled(Instant now, Duration credit) {
        if (open == null) return new Settled(this, 0, 0, 0);
        long unproven = open.unprovenMillis(now);
        long credited = Math.min(unproven, credit.toMillis());
        long charged = open.stampedMillis() + unproven - credited;
        return new Settled(new TimeAccount(grantedMillis, usedMillis + charged, null), charged, unproven, credited);
    }

    /** Proof of a stretch that was settled without it came after all. @param before what had been charged for it */
    public TimeAccount corrected(long before, long provenMillis) {
        return new TimeAccount(grantedMillis, usedMillis - before + provenMillis, open);
    }

    private TimeAccount with(Stretch stretch) {
        return new TimeAccount(grantedMillis, usedMillis, stretch);
    }
}
