package org.kalanso.platform.jobs;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;

/** Writes a run's progress to its row, at most five times a second. */
final class StoredJobRun implements JobRun {
    /** Somebody cancelled the job, or its time is up: the work stops at this step. */
    static final class Cancelled extends RuntimeException {
        Cancelled() {
            super(null, null, false, false);
        }
    }

    private static final long WRITE_EVERY = TimeUnit.MILLISECONDS.toNanos(200);
    private final JobStore store;
    private final JobStore.Row job;
    private final Duration soft;
    private final long startedAt = System.nanoTime();
    private long writtenAt = startedAt;
    private int done;
    private @Nullable Integer total;

    /** @param soft after which a step stops the work */
    StoredJobRun(JobStore store, JobStore.Row job, Duration soft) {
        this.store = store;
        this.job = job;
        this.soft = soft;
    }

    @Override
    public UUID id() {
        return job.id();
    }

    @Override
    public @Nullable SchoolId school() {
        return job.school();
    }

    @Override
    public @Nullable PersonId askedBy() {
        return job.askedBy();
    }

    @Override
    public void total(int steps) {
        total = steps;
        write();
    }

    @Override
    public void step() {
        done++;
        long now = System.nanoTime();
        if (now - writtenAt >= WRITE_EVERY) write();
        if (now - startedAt > soft.toNanos()) throw new IllegalStateException("over its time limit");
    }

    private void write() {
        writtenAt = System.nanoTime();
        if (!store.progress(job.id(), done, total)) throw new Cancelled();
    }

    int done() {
        return done;
    }
}
