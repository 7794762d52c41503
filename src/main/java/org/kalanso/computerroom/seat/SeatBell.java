package org.kalanso.computerroom.seat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.kalanso.computerroom.SeatTouched;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Lets a seat wait for news without asking again and again. It only says that there is some: what it is, the seat's next
 * word is answered. What another node does is heard at the next beat.
 */
@Component
class SeatBell {
    /** Of another start of the program the counts differ, so that nobody waits by an old one. */
    private final long first = System.currentTimeMillis();

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<UUID, Ring> rings = new ConcurrentHashMap<>();

    private static final class Ring {
        private final Condition heard;
        private long count;

        Ring(Condition heard, long count) {
            this.heard = heard;
            this.count = count;
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(SeatTouched touched) {
        lock.lock();
        try {
            Ring ring = ring(touched.seat());
            ring.count++;
            ring.heard.signalAll();
        } finally {
            lock.unlock();
        }
    }

    long of(UUID seat) {
        lock.lock();
        try {
            return ring(seat).count;
        } finally {
            lock.unlock();
        }
    }

    /** Until it has rung again since then, or the time is over. @return whether it has */
    boolean await(UUID seat, long after, Duration most) throws InterruptedException {
        lock.lock();
        try {
            Ring ring = ring(seat);
            long left = most.toNanos();
            while (ring.count == after && left > 0) left = ring.heard.awaitNanos(left);
            return ring.count != after;
        } finally {
            lock.unlock();
        }
    }

    private Ring ring(UUID seat) {
        return rings.computeIfAbsent(seat, id -> new Ring(lock.newCondition(), first));
    }
}
