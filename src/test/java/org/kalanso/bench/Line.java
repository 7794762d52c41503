package org.kalanso.bench;

import java.util.List;

/** A row made of its parts, where a class of its own would only repeat them. */
public record Line(String name, String says, Target target, Measure measure) implements Row {
    /** Gives the figures of several runs. */
    @FunctionalInterface
    public interface Measure {
        List<Double> on(Ground ground) throws Exception;
    }

    @Override
    public List<Double> measure(Ground ground) throws Exception {
        return measure.on(ground);
    }
}
