package org.kalanso.bench;

import java.util.List;

/** What a row has given. @param runs in the order they were made */
record Result(String name, String says, Target target, List<Double> runs, String measuredOn) {
    /** The median: one disturbed run must not decide. */
    double value() {
        List<Double> sorted = runs.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    boolean met() {
        return target.metBy(value());
    }
}
