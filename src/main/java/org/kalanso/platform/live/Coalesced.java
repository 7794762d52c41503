package org.kalanso.platform.live;

import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that is asked for often and done once for all who asked before it began; never twice at the same time. */
final class Coalesced {
    private static final Logger LOG = LoggerFactory.getLogger(Coalesced.class);

    private final AtomicInteger asked = new AtomicInteger();
    private final Runnable work;

    Coalesced(Runnable work) {
        this.work = work;
    }

    /** Returns at once; whatever was written before is seen by the work that follows. */
    void ask() {
        if (asked.getAndIncrement() == 0) Thread.ofVirtual().name("live").start(this::run);
    }

    private void run() {
        int seen;
        do {
            seen = asked.get();
            try {
                work.run();
            } catch (RuntimeException failed) {
                // asked for again at the next beat
                LOG.warn("What is live waits for the next beat", failed);
            }
        } while (!asked.compareAndSet(seen, 0));
    }
}
