package org.kalanso.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kalanso.KalansoTest;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class JobsTest extends KalansoTest {
    @Autowired
    private Jobs jobs;

    @Autowired
    private JobRunner runner;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private FailedJobTiles tiles;

    private final Caller asker = caller(SchoolId.newId(), Set.of());

    @Test
    void a_job_is_done_and_says_how_far_it_came() {
        JobView job = await(jobs.start(JobOrder.by(asker, "platform.rehearsal", new Rehearsal.Order("count", 3))));
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.done()).isEqualTo(3);
        assertThat(job.percent()).isEqualTo(100);
        assertThat(job.result()).isNotNull();
    }

    @Test
    void a_job_asked_for_in_a_transaction_that_fails_never_runs() {
        UUID[] asked = new UUID[1];
        transaction.executeWithoutResult(status -> {
            asked[0] = jobs.start(JobOrder.by(asker, "platform.rehearsal", new Rehearsal.Order("count", 1)));
            status.setRollbackOnly();
        });
        assertThat(jobs.visibleTo(asker, asked[0])).isEmpty();
    }

    @Test
    void what_can_not_be_done_fails_at_once_with_its_code() {
        JobView job = await(jobs.start(JobOrder.by(asker, "platform.rehearsal", new Rehearsal.Order("refuse", 1))));
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.error()).isEqualTo("platform.not-found");
    }

    @Test
    void something_unforeseen_is_tried_again_three_times_and_then_given_up() {
        UUID id = jobs.start(JobOrder.by(asker, "platform.rehearsal", new Rehearsal.Order("fail", 1)));
        awaitFirstFailure(id);
        assertThat(runner.run(id)).isEqualTo(new JobRunner.Again(2));
        assertThat(runner.run(id)).isEqualTo(new JobRunner.Again(3));
        assertThat(runner.run(id)).isEqualTo(new JobRunner.Over());
        assertThat(jobs.visibleTo(asker, id).orElseThrow().state()).isEqualTo(JobState.FAILED);
    }

    @Test
    void only_the_asker_and_the_head_of_the_school_may_watch_a_job() {
        UUID id = jobs.start(JobOrder.by(asker, "platform.rehearsal", new Rehearsal.Order("count", 1)));
        assertThat(jobs.visibleTo(caller(asker.inSchool(), Set.of(Role.HEAD)), id))
                .isPresent();
        assertThat(jobs.visibleTo(caller(asker.inSchool(), Set.of(Role.TEACHER)), id))
                .isEmpty();
        assertThat(jobs.visibleTo(caller(SchoolId.newId(), Set.of(Role.HEAD)), id))
                .isEmpty();
    }

    @Test
    void the_home_page_of_a_head_counts_what_failed_in_the_last_seven_days() {
        await(jobs.start(JobOrder.by(asker, "platform.rehearsal", new Rehearsal.Order("refuse", 1))));
        Caller head = caller(asker.inSchool(), Set.of(Role.HEAD));

        assertThat(tiles.of(head)).singleElement().satisfies(tile -> {
            assertThat(tile.figure()).isEqualTo("1");
            assertThat(tile.href()).isEqualTo("/jobs?show=FAILED");
        });
        assertThat(tiles.of(caller(SchoolId.newId(), Set.of(Role.HEAD)))).isEmpty();
        assertThat(tiles.of(asker)).as("no head").isEmpty();
        clock.advance(Duration.ofDays(8));
        assertThat(tiles.of(head)).isEmpty();
    }

    private JobView await(UUID id) {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < until) {
            JobView job = jobs.visibleTo(asker, id).orElseThrow();
            if (job.state().isOver()) return job;
            Thread.onSpinWait();
        }
        throw new AssertionError("job is not over after 30 s");
    }

    /** The first try has begun and failed, and the job waits for the next. */
    private void awaitFirstFailure(UUID id) {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < until) {
            JobView job = jobs.visibleTo(asker, id).orElseThrow();
            if (job.startedAt() != null && job.state() == JobState.WAITING) return;
            Thread.onSpinWait();
        }
        throw new AssertionError("the job did not come back to wait after its first failure");
    }

    private static Caller caller(SchoolId school, Set<Role> roles) {
        return new Caller(PersonId.newId(), "Aïssatou Barry", school, roles, false, Locale.FRENCH, Ids.newId());
    }
}
