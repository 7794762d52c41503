package org.kalanso.platform.jobs;

import java.time.ZoneId;
import java.util.List;
import org.kalanso.platform.ids.SchoolId;

/** Every school and what its clocks show, which the platform can't know: implemented by the module that owns schools. */
public interface SchoolClocks {
    /** A school and the zone its clock shows. */
    record Place(SchoolId school, ZoneId zone) {}

    List<Place> places();
}
