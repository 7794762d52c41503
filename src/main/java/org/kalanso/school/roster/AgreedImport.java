package org.kalanso.school.roster;

import java.util.UUID;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.jobs.JobView;
import org.kalanso.platform.jobs.Jobs;
import org.springframework.stereotype.Component;

/** Imports a list that somebody has agreed to beforehand, on the same way as from the page, and waits until it is done. */
@Component
public class AgreedImport {
    private static final int PATIENCE_SECONDS = 120;

    private final ImportList list;
    private final Jobs jobs;

    AgreedImport(ImportList list, Jobs jobs) {
        this.list = list;
        this.jobs = jobs;
    }

    /**
     * Takes the good rows and leaves the others out.
     *
     * @throws IllegalStateException when it could not be done
     */
    public void importAll(Caller caller, String fileName, byte[] content) {
        UUID job = list.confirm(caller, list.drop(caller, fileName, content).id(), true);
        long until = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (System.nanoTime() < until) {
            JobView view = jobs.visibleTo(caller, job).orElseThrow();
            if (view.state().isOver()) {
                if (view.error() != null) throw new IllegalStateException(fileName + ": " + view.error());
                return;
            }
            pause();
        }
        throw new IllegalStateException(fileName + " took too long");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
