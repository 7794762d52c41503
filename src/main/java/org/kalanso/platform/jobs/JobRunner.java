package org.kalanso.platform.jobs;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.kalanso.platform.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Does one try of one job. */
@Component
class JobRunner {
    private static final int RETRIES = 3;
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    sealed interface Outcome {}

    record Over() implements Outcome {}

    record Again(int failures) implements Outcome {}

    private final JobStore store;
    private final JsonMapper json;
    private final ObjectProvider<JobWork<?>> works;
    private final JobLimits limits;

    JobRunner(JobStore store, JsonMapper json, ObjectProvider<JobWork<?>> works, JobLimits limits) {
        this.store = store;
        this.json = json;
        this.works = works;
        this.limits = limits;
    }

    Outcome run(UUID id) {
        var begun = store.begin(id);
        if (begun.isEmpty()) return new Over();
        var job = begun.get();
        try {
            within(limits.hard(), () -> traced(job));
            return new Over();
        } catch (StoredJobRun.Cancelled cancelled) {
            return new Over();
        } catch (Problem problem) {
            store.failed(id, problem.code(), problem.args());
            return new Over();
        } catch (Exception unforeseen) {
            return failed(job, unforeseen);
        }
    }

    private Outcome failed(JobStore.Row job, Exception unforeseen) {
        LOG.error(
                "job {} of kind {}, asked for by request {}, failed at try {}",
                job.id(),
                job.kind(),
                job.request(),
                job.attempts(),
                unforeseen);
        if (job.attempts() <= RETRIES) {
            store.again(job.id());
            return new Again(job.attempts());
        }
        store.failed(job.id(), "platform.internal", new Object[] {String.valueOf(job.request())});
        return new Over();
    }

    /** What the work logs and what it tells the journal carries the number of the request that asked for it. */
    private void traced(JobStore.Row job) {
        MDC.put("request", job.request());
        try {
            work(job);
        } finally {
            MDC.remove("request");
        }
    }

    private void work(JobStore.Row job) {
        var run = new StoredJobRun(store, job, limits.soft());
        Object result = works.stream()
                .filter(work -> work.kind().equals(job.kind()))
                .findFirst()
                .map(work -> typed(work, job, run))
                .orElseThrow(() -> Problem.of("platform.unknown-job", HttpStatus.NOT_FOUND, job.kind()));
        store.done(job.id(), run.done(), result);
    }

    private <P> Object typed(JobWork<P> work, JobStore.Row job, JobRun run) {
        return work.run(json.readValue(job.payload(), work.payload()), run);
    }

    /** Runs the work in a thread of its own, so that it can be stopped from outside when it hangs. */
    private static void within(Duration limit, Runnable work) throws Exception {
        var task = new FutureTask<>(work, true);
        Thread.ofVirtual().name("job").start(task);
        try {
            task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            task.cancel(true);
            throw late;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Exception cause) throw cause;
            throw failed;
        }
    }
}
