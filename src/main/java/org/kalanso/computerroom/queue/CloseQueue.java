package org.kalanso.computerroom.queue;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.jobs.Rhythm;
import org.kalanso.platform.jobs.Scheduled;
import org.springframework.stereotype.Component;

/** At midnight in the school's zone: numbers of the day before are over, and the names written beside them go. */
@Component
class CloseQueue implements Scheduled {
    private final QueueStore store;

    CloseQueue(QueueStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "computerroom.queue";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.daily(LocalTime.MIDNIGHT);
    }

    @Override
    public void run(SchoolId school, ZonedDateTime due) {
        store.closeBefore(school, due.toLocalDate());
    }
}
