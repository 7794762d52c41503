package org.kalanso.platform.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks once a minute, at the first minute after a start too, what each school's calendar asks for. */
@Configuration(proxyBeanMethods = false)
class ScheduleTick {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduleTick.class);

    @Bean
    RecurringTask<Void> schedules(Tick tick) {
        return Tasks.recurring("schedules", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> tick.look());
    }

    @Bean
    Tick tick(Calendars calendars, JdbcClient sql, TransactionTemplate transaction, Clock clock) {
        return new Tick(calendars, sql, transaction, clock);
    }

    /** One look at every schedule of every school. */
    record Tick(Calendars calendars, JdbcClient sql, TransactionTemplate transaction, Clock clock) {
        void look() {
            calendars.lines().forEach(line -> {
                try {
                    transaction.executeWithoutResult(status -> look(line.schedule(), line.place()));
                } catch (RuntimeException failed) {
                    LOG.error(
                            "schedule {} of school {} failed",
                            line.schedule().name(),
                            line.place().school(),
                            failed);
                }
            });
        }

        private void look(Scheduled schedule, SchoolClocks.Place place) {
            var due = schedule.latest(clock.instant().atZone(place.zone()));
            if (isNew(schedule, place, due.toInstant()) || !advance(schedule, place, due.toInstant())) return;
            schedule.run(place.school(), due);
        }

        /** A school met for the first time owes nothing for the past. */
        private boolean isNew(Scheduled schedule, SchoolClocks.Place place, Instant due) {
            return sql.sql("""
                    insert into platform.schedule_run (name, school_id, due_at) values (:name, :school, :due)
                    on conflict do nothing""")
                            .param("name", schedule.name())
                            .param("school", place.school().value())
                            .param("due", Timestamp.from(due))
                            .update()
                    == 1;
        }

        /** True for the one node that moves the mark forward: the row's lock keeps two from running one due moment. */
        private boolean advance(Scheduled schedule, SchoolClocks.Place place, Instant due) {
            return sql.sql("""
                    update platform.schedule_run set due_at = :due
                    where name = :name and school_id = :school and due_at < :due""")
                            .param("name", schedule.name())
                            .param("school", place.school().value())
                            .param("due", Timestamp.from(due))
                            .update()
                    == 1;
        }
    }
}
