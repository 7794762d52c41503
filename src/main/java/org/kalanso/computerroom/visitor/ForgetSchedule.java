package org.kalanso.computerroom.visitor;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.jobs.JobOrder;
import org.kalanso.platform.jobs.Jobs;
import org.kalanso.platform.jobs.Scheduled;
import org.kalanso.school.Schools;
import org.springframework.stereotype.Component;

/** Every night at 03:00, in the school's zone. One run makes up for all that were missed: it looks for whoever is overdue. */
@Component
class ForgetSchedule implements Scheduled {
    private static final LocalTime NIGHT = LocalTime.of(3, 0);
    private final Schools schools;
    private final Jobs jobs;

    ForgetSchedule(Schools schools, Jobs jobs) {
        this.schools = schools;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "computerroom.forget-visitors";
    }

    @Override
    public List<Place> places() {
        return schools.all().stream()
                .map(school -> new Place(school.id(), school.zone()))
                .toList();
    }

    @Override
    public ZonedDateTime latest(ZonedDateTime now) {
        var today = now.with(NIGHT);
        return today.isAfter(now) ? today.minusDays(1) : today;
    }

    @Override
    public void run(SchoolId school, ZonedDateTime due) {
        jobs.start(new JobOrder(ForgetOverdueVisitors.KIND, school, null, new ForgetOverdueVisitors.Order(school)));
    }
}
