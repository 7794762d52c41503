package org.kalanso.computerroom.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Codes in people's hands. One may have told theirs to somebody else, so that two type it at once. */
final class Tickets {
    private static final int SHARED_IN = 6;
    private final Deque<Ticket> waiting = new ArrayDeque<>();
    private final List<Ticket> all = new ArrayList<>();
    private final Map<String, AtomicInteger> openedBy = new ConcurrentHashMap<>();

    /** @param minutes that were bought with it */
    record Ticket(String session, String code, int minutes) {}

    synchronized void add(Ticket ticket) {
        waiting.add(ticket);
        all.add(ticket);
    }

    synchronized @Nullable Ticket next(Random dice) {
        return dice.nextInt(SHARED_IN) == 0 ? waiting.peek() : waiting.poll();
    }

    synchronized void back(Ticket ticket) {
        waiting.add(ticket);
    }

    synchronized List<Ticket> all() {
        return List.copyOf(all);
    }

    /** A seat was opened by a code that nobody had used. */
    void opened(Ticket ticket) {
        openedBy.computeIfAbsent(ticket.session(), id -> new AtomicInteger()).incrementAndGet();
    }

    int openings(String session) {
        var count = openedBy.get(session);
        return count == null ? 0 : count.get();
    }
}
