package org.kalanso.bench;

import java.util.Locale;

/**
 * What is to be reached.
 *
 * @param value in {@code unit}; without meaning where the figure is only reported
 */
public record Target(Kind kind, double value, String unit) {
    /** How a figure is compared. */
    public enum Kind {
        AT_MOST,
        AT_LEAST,
        REPORTED
    }

    public static Target atMost(double value, String unit) {
        return new Target(Kind.AT_MOST, value, unit);
    }

    public static Target atLeast(double value, String unit) {
        return new Target(Kind.AT_LEAST, value, unit);
    }

    public static Target reported(String unit) {
        return new Target(Kind.REPORTED, 0, unit);
    }

    public boolean metBy(double figure) {
        return switch (kind) {
            case AT_MOST -> figure <= value;
            case AT_LEAST -> figure >= value;
            case REPORTED -> true;
        };
    }

    @Override
    public String toString() {
        String number = number(value) + " " + unit;
        return switch (kind) {
            case AT_MOST -> "≤ " + number;
            case AT_LEAST -> "≥ " + number;
            case REPORTED -> "reported";
        };
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
