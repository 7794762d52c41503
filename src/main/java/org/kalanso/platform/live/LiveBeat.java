package org.kalanso.platform.live;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Every twenty seconds: does each connection still answer, may its owner still listen, and has it heard everything? A net below the
 * signals. Some connections after the others: all at once would keep waiting whatever happens in that moment.
 */
@Component
class LiveBeat implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LiveBeat.class);
    /** At least; so many more that there are no more portions than {@link #PORTIONS}. */
    private static final int ASKED_AT_ONCE = 10;

    private static final int PORTIONS = 200;
    /** To say who one is and from where one goes on. */
    private static final long GREETING_NANOS = TimeUnit.SECONDS.toNanos(10);

    private static final int MISSED = 3;

    private final LiveConnections connections;
    private final LiveProofs proofs;
    private final LiveSwitchboard switchboard;
    private final int everySeconds;
    private final Semaphore asked = new Semaphore(0);
    private volatile @Nullable Thread thread;

    LiveBeat(
            LiveConnections connections,
            LiveProofs proofs,
            LiveSwitchboard switchboard,
            @Value("${kalanso.live.beat:20}") int everySeconds) {
        this.connections = connections;
        this.proofs = proofs;
        this.switchboard = switchboard;
        this.everySeconds = everySeconds;
    }

    @Override
    public void start() {
        Thread beating = Thread.ofPlatform().daemon().name("live beat").unstarted(this::run);
        // before it runs: it stops as soon as it finds itself replaced
        thread = beating;
        beating.start();
    }

    private void run() {
        long next = System.nanoTime();
        while (thread == Thread.currentThread()) {
            try {
                next = Math.max(next + TimeUnit.SECONDS.toNanos(everySeconds), System.nanoTime());
                boolean early = asked.tryAcquire(next - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (early) {
                    asked.drainPermits();
                    next = System.nanoTime();
                }
                beat();
            } catch (InterruptedException over) {
                return;
            } catch (RuntimeException failed) {
                if (isRunning())
                    LOG.warn("The live channel could not look after its connections: {}", failed.toString());
            }
        }
    }

    /** Not only at the next beat. */
    void soon() {
        asked.release();
    }

    void beat() throws InterruptedException {
        switchboard.tellTopics();
        List<LiveConnection> open = List.copyOf(connections.all());
        int portion = Math.max(ASKED_AT_ONCE, Math.ceilDiv(open.size(), PORTIONS));
        // all of them in half the time between two beats
        long pause = TimeUnit.SECONDS.toMillis(everySeconds) / 2 / Math.max(1, Math.ceilDiv(open.size(), portion));
        for (int from = 0; from < open.size(); from += portion) {
            if (from > 0) Thread.sleep(pause);
            beat(open.subList(from, Math.min(open.size(), from + portion)));
        }
    }

    private void beat(Collection<LiveConnection> some) {
        Map<UUID, LiveHolder> standing = proofs.standing(some);
        for (LiveConnection each : some) Thread.ofVirtual().name("live").start(() -> beat(each, standing));
    }

    private void beat(LiveConnection connection, Map<UUID, LiveHolder> standing) {
        LiveListener listener = connection.listener();
        if (listener == null || !connection.hasResumed()) {
            if (System.nanoTime() - connection.openedAt() > GREETING_NANOS) connection.close(Closing.SILENT);
            return;
        }
        LiveHolder who = standing.get(listener.who().proof());
        if (who == null) {
            connection.close(Closing.SESSION_ENDED);
            return;
        }
        LiveListener now = connection.place().listener(who);
        if (now == null || !now.stream().equals(listener.stream())) connection.close(Closing.NOT_YOURS);
        else if (connection.silentFor(TimeUnit.SECONDS.toNanos((long) everySeconds * MISSED)))
            connection.close(Closing.SILENT);
        else {
            connection.isOf(now);
            connection.ring();
            connection.beat();
        }
    }

    /** Whoever is open is told to come back: another node may take them at once. */
    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) running.interrupt();
        connections.all().forEach(each -> each.close(Closing.GOING_AWAY));
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
