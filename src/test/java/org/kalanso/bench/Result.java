package org.kalanso.bench;

import java.util.List;
import java.util.Locale;

/** What a row has given. @param runs in the order they were made; none where the row failed */
record Result(String name, String says, Target target, List<Double> runs, String measuredOn) {
    boolean failed() {
        return runs.isEmpty();
    }

    /** The median: one disturbed run must not decide. Not a number where the row failed. */
    double value() {
        if (failed()) {
            return Double.NaN;
        }
        List<Double> sorted = runs.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    boolean met() {
        return !failed() && target.metBy(value());
    }

    /** For the console. */
    String line() {
        return String.format(
                        Locale.ROOT,
                        "%-28s %10s %-8s %-16s %s",
                        name,
                        failed() ? "–" : Target.number(value()),
                        target.unit(),
                        target,
                        failed() ? "FAILED" : met() ? "" : "NOT MET")
                .stripTrailing();
    }
}
