package org.kalanso.computerroom.queue;

import java.time.ZonedDateTime;
import java.util.List;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.jobs.Scheduled;
import org.kalanso.school.Schools;
import org.springframework.stereotype.Component;

/** At midnight in the school's zone: numbers of the day before are over, and the names written beside them go. */
@Component
class CloseQueue implements Scheduled {
    private final Schools schools;
    private final QueueStore store;

    CloseQueue(Schools schools, QueueStore store) {
        this.schools = schools;
        this.store = store;
    }

    @Override
    public String name() {
        return "computerroom.queue";
    }

    @Override
    public List<Place> places() {
        return schools.all().stream()
                .map(school -> new Place(school.id(), school.zone()))
                .toList();
    }

    @Override
    public ZonedDateTime latest(ZonedDateTime now) {
        return now.toLocalDate().atStartOfDay(now.getZone());
    }

    @Override
    public void run(SchoolId school, ZonedDateTime due) {
        store.closeBefore(school, due.toLocalDate());
    }
}
