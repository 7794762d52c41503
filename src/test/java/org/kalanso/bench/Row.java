package org.kalanso.bench;

import java.util.List;

/**
 * One line of the bench: what is measured, how often, and what is to be reached.
 *
 * <p>To add one: implement this, take from the {@link Ground} a fresh or a running program, give back one figure per run
 * (the median is what counts) and add the class to {@link Bench}. State data volume, warm-up, connections and that no
 * error happened in {@link #says()}; a run in which an error happened throws.
 */
public interface Row {
    /** Short and stable: the word after {@code ./kalanso bench} and the key of the JSON. */
    String name();

    /** What is measured and how, in one English sentence for RESULTS.md. */
    String says();

    Target target();

    /** The figures of several runs, in the unit of the target. */
    List<Double> measure(Ground ground) throws Exception;
}
