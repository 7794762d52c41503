package org.kalanso.school.roster;

import java.time.Duration;
import java.util.UUID;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.jobs.JobState;
import org.kalanso.platform.jobs.JobView;
import org.kalanso.platform.jobs.Jobs;
import org.kalanso.platform.problem.Problem;
import org.springframework.stereotype.Component;

/** Imports a list the way a person does, agreeing to its good rows at once, and waits until it is done: for the demo. */
@Component
public class ImportAtOnce {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final long LOOK_EVERY_MILLIS = 50;

    private final ImportList list;
    private final Jobs jobs;

    ImportAtOnce(ImportList list, Jobs jobs) {
        this.list = list;
        this.jobs = jobs;
    }

    public void goodRows(Caller caller, String fileName, byte[] content) {
        UUID job = list.confirm(caller, list.drop(caller, fileName, content).id(), true);
        long until = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < until) {
            JobView view = jobs.visibleTo(caller, job).orElseThrow(Problem::notFound);
            if (view.state() == JobState.DONE) return;
            if (view.state() == JobState.FAILED) break;
            pause();
        }
        throw new IllegalStateException(fileName + " was not imported");
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
