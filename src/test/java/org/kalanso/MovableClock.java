package org.kalanso;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The program's clock in tests: runs with the real one, shifted as far as a test moves it. */
public final class MovableClock extends Clock {
    private final AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);

    /** From now on it is this much later (or earlier, when negative). */
    public void advance(Duration by) {
        shift.updateAndGet(before -> before.plus(by));
    }

    /** From now on it is this instant, and runs on from there. */
    public void set(Instant now) {
        shift.set(Duration.between(Instant.now(), now));
    }

    public void reset() {
        shift.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
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
