package org.kalanso.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kalanso.KalansoTest;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** How long a job may last, how long it waits between tries, and that a worker reserves none beside the one it does. */
class JobLimitsTest extends KalansoTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofMinutes(5);

    @Autowired
    private Jobs jobs;

    @Autowired
    private JobStore store;

    @Autowired
    private JsonMapper json;

    @Autowired
    private ObjectProvider<JobWork<?>> works;

    private final Caller asker = new Caller(
            PersonId.newId(), "Aïssatou Barry", SchoolId.newId(), Set.of(), false, Locale.FRENCH, Ids.newId());

    @Test
    void the_limits_are_twenty_five_and_thirty_minutes() {
        assertThat(JobLimits.USUAL).isEqualTo(new JobLimits(Duration.ofMinutes(25), Duration.ofMinutes(30)));
    }

    @Test
    void three_tries_more_come_after_one_two_and_four_minutes() {
        assertThat(List.of(1, 2, 3))
                .extracting(failures -> JobTaskConfig.waitAfter(failures).toSeconds())
                .containsExactly(60L, 120L, 240L);
    }

    @Test
    void work_over_its_soft_limit_stops_at_its_next_step_and_is_tried_again() {
        UUID id = asked("step");
        long began = System.nanoTime();
        assertThat(runner(new JobLimits(SHORT, LONG)).run(id)).isEqualTo(new JobRunner.Again(1));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(SHORT, Duration.ofSeconds(20));
        assertThat(jobs.visibleTo(asker, id).orElseThrow().state()).isEqualTo(JobState.WAITING);
    }

    @Test
    void work_that_hangs_is_interrupted_at_its_hard_limit_and_tried_again() {
        UUID id = asked("hang");
        long began = System.nanoTime();
        assertThat(runner(new JobLimits(SHORT, SHORT.multipliedBy(2))).run(id)).isEqualTo(new JobRunner.Again(1));
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(SHORT.multipliedBy(2), Duration.ofSeconds(20));
        assertThat(jobs.visibleTo(asker, id).orElseThrow().state()).isEqualTo(JobState.WAITING);
    }

    @Test
    void a_worker_reserves_no_job_beside_the_one_it_does() {
        List<UUID> all = List.of(start(), start(), start(), start());
        await(() -> picked(all) == 2);
        assertThat(all)
                .extracting(id -> jobs.visibleTo(asker, id).orElseThrow().state())
                .containsOnly(JobState.RUNNING, JobState.WAITING);
        assertThat(picked(all)).isEqualTo(2);
        all.forEach(id -> jobs.cancel(asker, id));
        await(() -> picked(all) == 0);
    }

    private UUID start() {
        return jobs.start(JobOrder.by(asker, "platform.rehearsal", new Rehearsal.Order("wait", 1)));
    }

    private int picked(List<UUID> of) {
        return sql.sql("select count(*) from platform.scheduled_task where picked and task_instance = any (:ids)")
                .param("ids", of.stream().map(UUID::toString).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /** A row that no worker of the program knows of. */
    private UUID asked(String behaviour) {
        UUID id = Ids.newId();
        store.insert(id, JobOrder.by(asker, "platform.rehearsal", new Rehearsal.Order(behaviour, 1)));
        return id;
    }

    private JobRunner runner(JobLimits limits) {
        return new JobRunner(store, json, works, limits);
    }

    private interface Question {
        boolean ask();
    }

    private static void await(Question question) {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!question.ask()) {
            if (System.nanoTime() > until) throw new AssertionError("did not come about in a minute");
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }
}
