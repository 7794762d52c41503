package org.kalanso.platform.jobs;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.kalanso.platform.ids.SchoolId;

/** Work that a school's calendar asks for. What was missed while the program was off runs once at its next start. */
public interface Scheduled {
    /** A school and the zone its clock shows. */
    record Place(SchoolId school, ZoneId zone) {}

    /** Stable name, {@code module.what}. */
    String name();

    List<Place> places();

    /** Whether it is the installation's business, whatever school its place is called after. */
    default boolean ofTheInstallation() {
        return false;
    }

    /** The latest moment, not after {@code now}, at which this should have run; in the zone of {@code now}. */
    ZonedDateTime latest(ZonedDateTime now);

    /** Asks for the work, usually by starting a job; runs in the transaction that remembers that it did. */
    void run(SchoolId school, ZonedDateTime due);
}
