package org.kalanso.platform.live;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * One open WebSocket. It keeps no queue: events stay in the database until the listener has taken those before them, so one that is slow
 * costs nothing but itself, and is closed when it takes nothing for a while.
 */
final class LiveConnection {
    private static final int AT_ONCE = 50;
    /** Of all connections of this node at the same time: pages need the database too. */
    private static final Semaphore READING = new Semaphore(4);

    private static final long NOT_YET = -1;

    private final WebSocketSession socket;
    private final LivePlace place;
    private final LiveFrames frames;
    private final ReentrantLock sending = new ReentrantLock();
    private final Coalesced news = new Coalesced(this::tellNews);
    private final AtomicBoolean closed = new AtomicBoolean();
    private final long openedAt = System.nanoTime();
    private final Allowance allowance = new Allowance();
    private volatile long heardAt = openedAt;
    private volatile @Nullable LiveListener listener;
    private volatile long last = NOT_YET;
    private @Nullable LiveState state;

    LiveConnection(WebSocketSession socket, LivePlace place, LiveFrames frames) {
        this.socket = socket;
        this.place = place;
        this.frames = frames;
    }

    LivePlace place() {
        return place;
    }

    /** Null until it is known who it is. */
    @Nullable
    LiveListener listener() {
        return listener;
    }

    void isOf(LiveListener known) {
        listener = known;
    }

    long openedAt() {
        return openedAt;
    }

    /** @return whether it may say something now */
    boolean heard() {
        heardAt = System.nanoTime();
        return allowance.take(heardAt);
    }

    /** An answer to a ping: costs nothing. */
    void alive() {
        heardAt = System.nanoTime();
    }

    boolean silentFor(long nanos) {
        return System.nanoTime() - heardAt > nanos;
    }

    boolean hasResumed() {
        return last != NOT_YET;
    }

    /** Events follow from that number on. Only once: whoever has lost the thread connects anew. */
    void resume(long seq) {
        if (hasResumed()) return;
        send(new TextMessage(frames.resumed(seq)));
        last = seq;
        ring();
    }

    /** There may be something new. */
    void ring() {
        if (hasResumed() && !closed.get()) news.ask();
    }

    private void tellNews() {
        LiveListener to = listener;
        if (to == null) return;
        List<LiveEvent> events;
        do {
            long from = last;
            events = reading(() -> place.topic().after(to, from, AT_ONCE));
            for (LiveEvent event : events) {
                if (!send(new TextMessage(frames.event(event)))) return;
                last = event.seq();
            }
        } while (events.size() == AT_ONCE);
        LiveState now = reading(() -> place.topic().state(to));
        if (now == null || now.equals(state) || !send(new TextMessage(frames.state(now)))) return;
        state = now;
    }

    private <T extends @Nullable Object> T reading(java.util.function.Supplier<T> question) {
        READING.acquireUninterruptibly();
        try {
            return question.get();
        } finally {
            READING.release();
        }
    }

    void say(String frame) {
        send(new TextMessage(frame));
    }

    /** Left out while something else is on its way: that says as much. */
    void beat() {
        if (!sending.tryLock()) return;
        try {
            if (send(new PingMessage())) send(new TextMessage(frames.beat()));
        } finally {
            sending.unlock();
        }
    }

    /** @return false where it can't be reached any more */
    private boolean send(WebSocketMessage<?> message) {
        if (closed.get()) return false;
        sending.lock();
        try {
            socket.sendMessage(message);
            return true;
        } catch (IOException | IllegalStateException gone) {
            close(Closing.TOO_SLOW);
            return false;
        } finally {
            sending.unlock();
        }
    }

    /** Returns at once: a listener that takes nothing takes no farewell either. */
    void close(CloseStatus why) {
        if (closed.getAndSet(true)) return;
        Thread.ofVirtual().name("live").start(() -> {
            try {
                // between two frames where that is possible soon
                boolean alone = sending.tryLock(500, TimeUnit.MILLISECONDS);
                try {
                    socket.close(why);
                } finally {
                    if (alone) sending.unlock();
                }
            } catch (IOException gone) {
                // closed by the other side
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
