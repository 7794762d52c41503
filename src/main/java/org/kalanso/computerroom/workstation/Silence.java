package org.kalanso.computerroom.workstation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Decides, for everybody, when a seat has fallen silent: three of its words are missing, and this program was there to hear them.
 * What was not said while the program was away is not held against a seat.
 */
@Component
public class Silence {
    private static final Duration SILENT = SeatState.BEAT.multipliedBy(3);
    private final Clock clock;
    private final Instant listeningSince;
    private final long startedNanos = System.nanoTime();

    Silence(Clock clock) {
        this.clock = clock;
        listeningSince = clock.instant();
    }

    /** Whoever was last heard before is silent. */
    public Instant before() {
        Instant before = clock.instant().minus(SILENT);
        // by the steady clock as well: one that is set back must not make the program deaf for an hour
        boolean listenedLongEnough =
                !before.isBefore(listeningSince) || System.nanoTime() - startedNanos >= SILENT.toNanos();
        return listenedLongEnough ? before : Instant.EPOCH;
    }
}
