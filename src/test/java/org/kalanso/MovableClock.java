package org.kalanso;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The program's clock in tests: runs with the real one, shifted as far as a test moves it, or stands still between moves. */
public final class MovableClock extends Clock {
    private final AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);

    private volatile @Nullable Instant standing;

    /** From now on it moves only when a test moves it, until it is reset. */
    public void stands() {
        standing = instant();
    }

    /** From now on it is this much later (or earlier, when negative). */
    public void advance(Duration by) {
        Instant stood = standing;
        if (stood != null) standing = stood.plus(by);
        shift.updateAndGet(before -> before.plus(by));
    }

    /** From now on it is this instant, and goes on from there. */
    public void set(Instant now) {
        if (standing != null) standing = now;
        shift.set(Duration.between(Instant.now(), now));
    }

    public void reset() {
        standing = null;
        shift.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        Instant stood = standing;
        if (stood != null) return stood;
        // whole microseconds, as PostgreSQL keeps them: what is written compares equal to what is read
        return Instant.now().plus(shift.get()).truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
