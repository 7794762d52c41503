package org.kalanso.computerroom.report;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.kalanso.notifications.NoticeKind;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.jobs.JobOrder;
import org.kalanso.platform.jobs.Jobs;
import org.kalanso.platform.jobs.Scheduled;
import org.kalanso.school.Schools;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** On the first of each month at 06:00, in the school's zone: the figures of the month before. */
@Component
class ReportSchedule implements Scheduled {
    private static final LocalTime MORNING = LocalTime.of(6, 0);
    private final Schools schools;
    private final Jobs jobs;

    ReportSchedule(Schools schools, Jobs jobs) {
        this.schools = schools;
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
    public List<Place> places() {
        return schools.all().stream()
                .map(school -> new Place(school.id(), school.zone()))
                .toList();
    }

    @Override
    public ZonedDateTime latest(ZonedDateTime now) {
        var thisMonth = now.withDayOfMonth(1).with(MORNING);
        return thisMonth.isAfter(now) ? thisMonth.minusMonths(1) : thisMonth;
    }

    @Override
    public void run(SchoolId school, ZonedDateTime due) {
        var month = due.toLocalDate().withDayOfMonth(1).minusMonths(1);
        jobs.start(new JobOrder(PrepareReports.KIND, school, null, new PrepareReports.Order(school, month)));
    }
}
