package org.kalanso.computerroom.use;

import java.util.List;

/** A bar of a chart. @param label what stands in the table @param mark what stands below the bar; empty = nothing */
public record Bar(String label, String mark, long minutes) {
    /** Height of a chart's highest bar, in units of the picture. */
    public static final int HIGHEST = 100;

    public static long most(List<Bar> bars) {
        return bars.stream().mapToLong(Bar::minutes).max().orElse(0);
    }

    public static long all(List<Bar> bars) {
        return bars.stream().mapToLong(Bar::minutes).sum();
    }

    /** At least one unit where there is anything: what was used is seen. */
    public long height(long most) {
        return minutes == 0 ? 0 : Math.max(1, minutes * HIGHEST / most);
    }
}
