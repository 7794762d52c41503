package org.kalanso.reportcards.council;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.jobs.JobOrder;
import org.kalanso.platform.jobs.Jobs;
import org.kalanso.platform.jobs.Rhythm;
import org.kalanso.platform.jobs.Scheduled;
import org.kalanso.school.Period;
import org.kalanso.school.SchoolYear;
import org.kalanso.school.Schools;
import org.springframework.stereotype.Component;

/** On the 15th at midnight, in the school's zone: prepares the drafts of the last period that is over. */
@Component
class DraftsSchedule implements Scheduled {
    private static final int DAY = 15;
    private final Schools schools;
    private final Jobs jobs;

    DraftsSchedule(Schools schools, Jobs jobs) {
        this.schools = schools;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "reportcards.drafts";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.monthly(DAY, LocalTime.MIDNIGHT);
    }

    /** No active year, or no period of it over: nothing to do. */
    @Override
    public void run(SchoolId school, ZonedDateTime due) {
        lastClosed(school, due.toLocalDate())
                .ifPresent(period -> jobs.start(
                        new JobOrder(PrepareDrafts.KIND, school, null, new PrepareDrafts.Order(period.id()))));
    }

    /** Of those that end on the same day the largest: the term before its last sequence. */
    Optional<Period> lastClosed(SchoolId school, LocalDate today) {
        return schools.activeYear(school).map(SchoolYear::id).map(schools::periods).orElse(List.of()).stream()
                .filter(period -> period.over(today))
                .max(Comparator.comparing(Period::endsOn).thenComparing(Period::startsOn, Comparator.reverseOrder()));
    }
}
