package org.kalanso.computerroom.schedule;

/**
 * Part of a day, in minutes of the wall clock.
 *
 * @param from 0 to 1439
 * @param until after {@code from}, at most 1440: the end of the day
 */
public record DaySpan(int from, int until) implements Comparable<DaySpan> {
    public static final int DAY = 1_440;
    private static final int HOUR = 60;
    static final DaySpan WHOLE = new DaySpan(0, DAY);

    public DaySpan {
        if (from < 0 || until > DAY || from >= until) throw new IllegalArgumentException(from + " to " + until);
    }

    public boolean overlaps(DaySpan other) {
        return from < other.until && other.from < until;
    }

    public boolean holds(DaySpan other) {
        return from <= other.from && other.until <= until;
    }

    /** {@code 08:30}; the end of the day is {@code 24:00}. */
    public static String written(int minute) {
        return String.format("%02d:%02d", minute / HOUR, minute % HOUR);
    }

    public String opens() {
        return written(from);
    }

    public String closes() {
        return written(until);
    }

    @Override
    public int compareTo(DaySpan other) {
        return Integer.compare(from, other.from);
    }
}
