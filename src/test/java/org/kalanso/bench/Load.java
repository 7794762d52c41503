package org.kalanso.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * The same thing done over and over by several hands at once, each waiting for its answer before it asks again. Whatever a
 * hand throws ends the measurement: a figure with errors in it is none.
 */
public final class Load {
    private static final int MOST_ANSWERS = 1 << 20;
    private static final double SLOWEST = 0.99;

    private Load() {}

    /** One connection and what is asked on it. */
    public interface Hand extends AutoCloseable {
        /** Asks once and checks the answer. */
        void ask() throws Exception;
    }

    /** Makes the hand of a number, from 0. */
    @FunctionalInterface
    public interface Hands {
        Hand make(int number) throws Exception;
    }

    /**
     * What a run gave.
     *
     * @param perSecond answers
     * @param p99Millis 99 of 100 answers came within this
     */
    public record Run(double perSecond, double p99Millis) {}

    /** @param seconds how long; the last answers are waited for */
    public static Run run(int hands, double seconds, Hands maker) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(
                hands, Thread.ofPlatform().name("load-", 0).factory())) {
            List<Hand> all = new ArrayList<>();
            try {
                for (int number = 0; number < hands; number++) {
                    all.add(maker.make(number));
                }
                long began = System.nanoTime();
                long until = began + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
                List<Callable<long[]>> work = new ArrayList<>();
                all.forEach(hand -> work.add(() -> repeat(hand, until)));
                List<Future<long[]>> done = threads.invokeAll(work);
                return summed(done, began);
            } finally {
                for (Hand hand : all) {
                    hand.close();
                }
            }
        }
    }

    private static long[] repeat(Hand hand, long until) throws Exception {
        var took = new long[MOST_ANSWERS];
        int count = 0;
        for (long before = System.nanoTime(); before < until; ) {
            hand.ask();
            long after = System.nanoTime();
            took[count++] = after - before;
            before = after;
        }
        return Arrays.copyOf(took, count);
    }

    private static Run summed(List<Future<long[]>> done, long began) throws Exception {
        double seconds = (System.nanoTime() - began) / 1e9;
        List<long[]> each = new ArrayList<>();
        for (Future<long[]> one : done) {
            each.add(one.get());
        }
        long[] sorted = each.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Run(sorted.length / seconds, sorted[(int) (sorted.length * SLOWEST)] / 1e6);
    }
}
