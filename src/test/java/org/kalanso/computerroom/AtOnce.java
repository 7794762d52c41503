package org.kalanso.computerroom;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Many hands in the same moment. */
public final class AtOnce {
    private AtOnce() {}

    /** @return what each of them got, in their order */
    public static <T> List<T> all(int many, IntFunction<Callable<T>> task) throws Exception {
        var start = new CyclicBarrier(many);
        List<T> answers = new ArrayList<>();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> begun = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                Callable<T> one = task.apply(i);
                begun.add(hands.submit(() -> {
                    waitFor(start);
                    return one.call();
                }));
            }
            for (Future<T> each : begun) answers.add(each.get());
        }
        return answers;
    }

    /** Until all have come. */
    public static void waitFor(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
