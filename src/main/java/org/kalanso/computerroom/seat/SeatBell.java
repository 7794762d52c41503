package org.kalanso.computerroom.seat;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.kalanso.computerroom.live.NewsStore;
import org.springframework.stereotype.Component;

/**
 * Lets a seat that has no WebSocket wait for news without asking again and again. It only says that there is some, on whichever
 * node it was made: what it is, the seat's next word is answered.
 */
@Component
class SeatBell {
    private final NewsStore news;
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();

    SeatBell(NewsStore news) {
        this.news = news;
    }

    /** One request, by identity: two of one seat may wait at once. */
    private static final class Waiting {
        private final UUID seat;
        private final long after;
        private final CountDownLatch rung = new CountDownLatch(1);

        Waiting(UUID seat, long after) {
            this.seat = seat;
            this.after = after;
        }
    }

    long of(UUID seat) {
        return news.newest(seat);
    }

    /** Until it has rung again since then, or the time is over. @return whether it has */
    boolean await(UUID seat, long after, Duration most) throws InterruptedException {
        var one = new Waiting(seat, after);
        waiting.add(one);
        try {
            // asked once it is known that we wait: nothing can ring unheard between the two
            return news.newest(seat) != after || one.rung.await(most.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            waiting.remove(one);
        }
    }

    /** Something was told to some seat. */
    void look() {
        Collection<Waiting> all = Set.copyOf(waiting);
        if (all.isEmpty()) return;
        Map<UUID, Long> newest = news.newest(all.stream().map(each -> each.seat).collect(Collectors.toSet()));
        for (Waiting each : all) if (newest.getOrDefault(each.seat, 0L) != each.after) each.rung.countDown();
    }
}
