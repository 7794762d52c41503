package org.kalanso.platform.jobs;

import java.time.ZonedDateTime;
import org.kalanso.platform.ids.SchoolId;

/**
 * Work that the calendar of each school asks for, in the school's zone; or that of the installation, in UTC. What was missed
 * while the program was off runs once at its next start.
 */
public interface Scheduled {
    /** Stable name, {@code module.what}. */
    String name();

    Rhythm rhythm();

    /** Whether it is the installation's business and no school's: it runs once, for a school that doesn't exist. */
    default boolean ofTheInstallation() {
        return false;
    }

    /** The latest moment, not after {@code now}, at which this should have run; in the zone of {@code now}. */
    default ZonedDateTime latest(ZonedDateTime now) {
        return rhythm().latest(now);
    }

    /** Asks for the work, usually by starting a job; runs in the transaction that remembers that it did. */
    void run(SchoolId school, ZonedDateTime due);
}
