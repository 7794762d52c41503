package org.kalanso.audit.chain;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Calls the sealer soon after every commit of this node, and once a second for what other nodes or a crash left. */
@Component
public class SealerLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SealerLoop.class);
    private static final long GATHER_MILLIS = 100;

    private final Sealer sealer;
    private final Semaphore called = new Semaphore(0);
    private volatile @Nullable Thread thread;

    SealerLoop(Sealer sealer) {
        this.sealer = sealer;
    }

    /** There is something to seal: entries were committed. */
    public void wake() {
        if (called.availablePermits() == 0) called.release();
    }

    @Override
    public void start() {
        // a thread of its own: requests that keep every carrier busy don't hold it up
        thread = Thread.ofPlatform().daemon().name("journal sealer").start(this::run);
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                // a pasted column is many commits: they are sealed together
                if (called.tryAcquire(1, TimeUnit.SECONDS)) Thread.sleep(GATHER_MILLIS);
                called.drainPermits();
                sealer.seal();
            } catch (InterruptedException over) {
                return;
            } catch (RuntimeException failed) {
                if (isRunning()) LOG.warn("The journal's entries wait to be sealed: {}", failed.toString());
            }
        }
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running == null) return;
        running.interrupt();
        try {
            running.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
