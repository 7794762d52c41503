package org.kalanso.computerroom.visitor;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.jobs.JobOrder;
import org.kalanso.platform.jobs.Jobs;
import org.kalanso.platform.jobs.Rhythm;
import org.kalanso.platform.jobs.Scheduled;
import org.springframework.stereotype.Component;

/** Every night at 03:00, in the school's zone. One run makes up for all that were missed: it looks for whoever is overdue. */
@Component
class ForgetSchedule implements Scheduled {
    private static final LocalTime NIGHT = LocalTime.of(3, 0);
    private final Jobs jobs;

    ForgetSchedule(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "computerroom.forget-visitors";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.daily(NIGHT);
    }

    @Override
    public void run(SchoolId school, ZonedDateTime due) {
        jobs.start(new JobOrder(ForgetOverdueVisitors.KIND, school, null, new ForgetOverdueVisitors.Order(school)));
    }
}
