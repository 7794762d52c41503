package org.kalanso.computerroom.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * How long each of those who wait will wait: the seat that is free first goes to whoever came first, who stays for as long as
 * they wanted. So nobody is promised less than sessions that run to their end and people who use all of their time would make
 * it; who leaves early makes it shorter for all.
 */
public final class ExpectedWait {
    private ExpectedWait() {}

    /**
     * @param freeIn of each seat in service, when it will be free; zero = now. None = nobody can say
     * @param wanted how long each will sit, in the order in which they came
     * @return one for each of {@code wanted}, never shorter than the one before
     */
    public static List<Optional<Duration>> of(Collection<Duration> freeIn, List<Duration> wanted) {
        var next = new PriorityQueue<>(freeIn);
        List<Optional<Duration>> waits = new ArrayList<>(wanted.size());
        for (Duration length : wanted) {
            Duration wait = next.poll();
            waits.add(Optional.ofNullable(wait));
            if (wait != null) next.add(wait.plus(length));
        }
        return waits;
    }
}
