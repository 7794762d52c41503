package org.kalanso.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two rows of one measurement, rate and slowest answers: measured once, when the first of them is asked for. */
public final class Pair {
    private final Measure measure;
    private @Nullable List<Load.Run> runs;

    /** Does the measuring. */
    @FunctionalInterface
    public interface Measure {
        List<Load.Run> on(Ground ground) throws Exception;
    }

    private Pair(Measure measure) {
        this.measure = measure;
    }

    /**
     * @param name of the row of the rate; the other ends in {@code -p99}
     * @param atLeast answers a second
     * @param p99 milliseconds
     */
    public static List<Row> of(String name, String says, double atLeast, double p99, Measure measure) {
        var pair = new Pair(measure);
        return List.of(
                new Line(
                        name,
                        says,
                        Target.atLeast(atLeast, "/s"),
                        ground -> pair.on(ground).stream()
                                .map(Load.Run::perSecond)
                                .toList()),
                new Line(
                        name + "-p99",
                        "99 of 100 answers come within, same runs: " + says,
                        Target.atMost(p99, "ms"),
                        ground -> pair.on(ground).stream()
                                .map(Load.Run::p99Millis)
                                .toList()));
    }

    private List<Load.Run> on(Ground ground) throws Exception {
        List<Load.Run> known = runs;
        if (known == null) {
            runs = known = measure.on(ground);
        }
        return known;
    }
}
