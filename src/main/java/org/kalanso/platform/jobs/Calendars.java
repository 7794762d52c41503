package org.kalanso.platform.jobs;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every schedule at every place it runs for. */
@Component
class Calendars {
    private static final SchoolClocks.Place INSTALLATION =
            new SchoolClocks.Place(new SchoolId(new UUID(0, 0)), ZoneOffset.UTC);

    private final ObjectProvider<Scheduled> schedules;
    private final SchoolClocks clocks;

    Calendars(ObjectProvider<Scheduled> schedules, SchoolClocks clocks) {
        this.schedules = schedules;
        this.clocks = clocks;
    }

    record Line(Scheduled schedule, SchoolClocks.Place place) {}

    Stream<Line> lines() {
        List<SchoolClocks.Place> schools = clocks.places();
        return schedules.stream()
                .flatMap(schedule -> (schedule.ofTheInstallation() ? List.of(INSTALLATION) : schools)
                        .stream().map(place -> new Line(schedule, place)));
    }
}
