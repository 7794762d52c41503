package org.kalanso.school.roster;

import java.time.Duration;
import java.util.UUID;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.jobs.JobState;
import org.kalanso.platform.jobs.JobView;
import org.kalanso.platform.jobs.Jobs;
import org.kalanso.platform.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Waits for the job of an import, for those who can't watch a page: the console, the demo. */
@Component
class ImportWait {
    private static final Duration LONGEST = Duration.ofMinutes(30);
    /** A worker looks for work every five seconds: one who has not begun after this is not there. */
    private static final Duration LONGEST_WITHOUT_A_WORKER = Duration.ofMinutes(1);

    private static final long LOOK_EVERY_MILLIS = 50;

    private final Jobs jobs;

    ImportWait(Jobs jobs) {
        this.jobs = jobs;
    }

    interface Progress {
        void at(int done, int total);
    }

    /** @throws Problem where the import failed, with its code; or where nobody took it: then it was cancelled */
    void until(Caller caller, UUID job, Progress progress) {
        long began = System.nanoTime();
        while (true) {
            JobView view = jobs.visibleTo(caller, job).orElseThrow(Problem::notFound);
            if (view.total() != null) progress.at(view.done(), view.total());
            if (view.state() == JobState.DONE) return;
            if (view.state().isOver()) throw failed(view);
            Duration waited = Duration.ofNanos(System.nanoTime() - began);
            boolean untaken = view.startedAt() == null && waited.compareTo(LONGEST_WITHOUT_A_WORKER) > 0;
            if (untaken || waited.compareTo(LONGEST) > 0) {
                jobs.cancel(caller, job);
                throw RosterProblem.nobodyImports();
            }
            pause();
        }
    }

    private static Problem failed(JobView view) {
        String code = view.error() == null ? "school.import-failed" : view.error();
        return Problem.of(code.equals("platform.internal") ? "school.import-failed" : code, HttpStatus.CONFLICT);
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
