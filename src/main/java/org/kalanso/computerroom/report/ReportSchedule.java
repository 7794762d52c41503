package org.kalanso.computerroom.report;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.kalanso.notifications.NoticeKind;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.jobs.JobOrder;
import org.kalanso.platform.jobs.Jobs;
import org.kalanso.platform.jobs.Rhythm;
import org.kalanso.platform.jobs.Scheduled;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** On the first of each month at 06:00, in the school's zone: the figures of the month before. */
@Component
class ReportSchedule implements Scheduled {
    private static final LocalTime MORNING = LocalTime.of(6, 0);
    private final Jobs jobs;

    ReportSchedule(Jobs jobs) {
        this.jobs = jobs;
    }

    @Bean
    static NoticeKind reportReady() {
        return NoticeKind.of("computerroom.report-ready", Role.HEAD);
    }

    @Override
    public String name() {
        return "computerroom.monthly-report";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.monthly(1, MORNING);
    }

    @Override
    public void run(SchoolId school, ZonedDateTime due) {
        var month = due.toLocalDate().withDayOfMonth(1).minusMonths(1);
        jobs.start(new JobOrder(PrepareReports.KIND, school, null, new PrepareReports.Order(school, month)));
    }
}
