package org.kalanso.platform.sentry;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries envelopes away one by one in a thread of its own. Whoever hands one over never waits: where a hundred are waiting
 * already the new one is dropped, for the log file has it anyway. A server that says it has enough is left alone for as long.
 */
final class SentrySender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SentrySender.class);
    private static final int MOST_WAITING = 100;
    private static final int TOO_MANY = 429;
    private static final long USUAL_PAUSE_SECONDS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SentryAddress address;
    private final BlockingQueue<byte[]> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong dropped = new AtomicLong();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Thread thread;
    private volatile boolean closing;
    private long quietUntil = System.nanoTime();
    private boolean unreachable;

    SentrySender(SentryAddress address) {
        this.address = address;
        thread = Thread.ofPlatform().daemon().name("sentry").start(this::work);
    }

    void offer(byte[] envelope) {
        if (!waiting.offer(envelope)) dropped.incrementAndGet();
    }

    /** How many were not sent: too many at once, or the server asked for a pause. */
    long dropped() {
        return dropped.get();
    }

    private void work() {
        try {
            while (!closing || !waiting.isEmpty()) {
                byte[] next = waiting.poll(200, TimeUnit.MILLISECONDS);
                if (next != null) send(next);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(byte[] envelope) throws InterruptedException {
        if (System.nanoTime() - quietUntil < 0) {
            dropped.incrementAndGet();
            return;
        }
        var request = HttpRequest.newBuilder(address.envelopes())
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-sentry-envelope")
                .header("X-Sentry-Auth", address.authorization())
                .POST(HttpRequest.BodyPublishers.ofByteArray(envelope))
                .build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
            unreachable = false;
            if (answer.statusCode() == TOO_MANY) pause(answer);
        } catch (IOException e) {
            dropped.incrementAndGet();
            // once: as long as it stays away there is nothing new to say
            if (!unreachable)
                LOG.warn("The Sentry server can't be reached: {}", e.getClass().getSimpleName());
            unreachable = true;
        }
    }

    private void pause(HttpResponse<Void> answer) {
        long seconds = answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(Long::valueOf)
                .orElse(USUAL_PAUSE_SECONDS);
        quietUntil = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    /** Two seconds for what still waits. */
    @Override
    public void close() {
        closing = true;
        try {
            thread.join(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
        client.shutdownNow();
    }
}
