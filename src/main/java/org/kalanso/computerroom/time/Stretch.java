package org.kalanso.computerroom.time;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A stretch in which a seat was unlocked without a break. The seat counts it by its own steady clock, from the moment the
 * server's word that opened it arrived: an honest count is therefore never ahead of what the server's clock shows since
 * {@code openedAt}, however late a message is.
 *
 * @param openedAt when the server opened it, UTC
 * @param stampedMillis how far the seat's count is accepted; never falls
 * @param limitMillis the furthest count the server has ever signed: there the seat locks itself
 */
public record Stretch(UUID id, Instant openedAt, long stampedMillis, long limitMillis) {
    public Stretch {
        if (stampedMillis < 0 || stampedMillis > limitMillis)
            throw new IllegalArgumentException("stamped " + stampedMillis + " of " + limitMillis);
    }

    /** What the seat reports, as far as it can be true at {@code now}. The same report again changes nothing. */
    public Stretch stamped(Instant now, long reportedMillis) {
        long most = possibleMillis(now);
        return new Stretch(id, openedAt, Math.max(stampedMillis, Math.min(reportedMillis, most)), limitMillis);
    }

    /** A lease that reaches further; one that was signed is never taken back, for the seat may not have heard. */
    Stretch reaching(long toMillis) {
        return new Stretch(id, openedAt, stampedMillis, Math.max(limitMillis, toMillis));
    }

    /** How long the seat can have been unlocked at most in it. */
    long possibleMillis(Instant now) {
        return Math.clamp(Duration.between(openedAt, now).toMillis(), stampedMillis, limitMillis);
    }

    /** What may have been used since the last stamp, and nothing proves. */
    long unprovenMillis(Instant now) {
        return possibleMillis(now) - stampedMillis;
    }
}
