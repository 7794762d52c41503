package org.kalanso.accounts.proof;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does after the answer what must not be told by the answer's time: whether there is somebody of that name, and a letter to
 * them. What waits is in memory only, for it holds secrets: after a restart one asks again.
 */
@Component
public class LetterQueue {
    private static final Logger LOG = LoggerFactory.getLogger(LetterQueue.class);
    private static final int WAITING = 2_000;
    private static final int AT_ONCE = 2;
    private final ThreadPoolExecutor hands = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("letters-", 0).factory());

    /** A full queue drops it, and whoever waits for the letter asks again. */
    public void later(Runnable work) {
        try {
            hands.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException failed) {
                    // its message may hold an address
                    LOG.warn(
                            "a letter could not be prepared: {}",
                            failed.getClass().getName());
                }
            });
        } catch (RejectedExecutionException full) {
            LOG.warn("too many letters are waiting: one was dropped");
        }
    }

    @PreDestroy
    void stop() {
        hands.shutdownNow();
    }
}
