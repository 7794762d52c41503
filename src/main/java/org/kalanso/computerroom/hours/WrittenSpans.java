package org.kalanso.computerroom.hours;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kalanso.computerroom.schedule.DaySpan;

/** Spans of a day as people type them: {@code 8h-12h, 14:00–18:30}, {@code 08:00 à 12:00}. */
public final class WrittenSpans {
    private static final int HOUR = 60;
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2})\\s*(?:[hH:.]\\s*(|[0-9]{2}))?");
    private static final Pattern BETWEEN = Pattern.compile("(?U)\\s*(?:-|–|—|\\bto\\b|\\bà\\b)\\s*");

    private WrittenSpans() {}

    /** From early to late; empty list for nothing typed; empty answer for what can't be understood or overlaps. */
    public static Optional<List<DaySpan>> read(String typed) {
        List<DaySpan> spans = new ArrayList<>();
        for (String part : typed.split("[,;/\\n]|\\bet\\b|\\band\\b")) {
            if (part.isBlank()) continue;
            Optional<DaySpan> span = span(part.strip());
            if (span.isEmpty() || spans.stream().anyMatch(span.get()::overlaps)) return Optional.empty();
            spans.add(span.get());
        }
        return Optional.of(spans.stream().sorted().toList());
    }

    /** A time of the day in minutes: {@code 8}, {@code 8h30}, {@code 08:30}, {@code 24:00}. */
    public static OptionalInt minute(String typed) {
        Matcher time = TIME.matcher(typed.strip());
        if (!time.matches()) return OptionalInt.empty();
        int minutes = time.group(2) == null || time.group(2).isEmpty() ? 0 : Integer.parseInt(time.group(2));
        int minute = Integer.parseInt(time.group(1)) * HOUR + minutes;
        return minutes < HOUR && minute <= DaySpan.DAY ? OptionalInt.of(minute) : OptionalInt.empty();
    }

    public static String write(List<DaySpan> spans) {
        return spans.stream().map(each -> each.opens() + "–" + each.closes()).collect(Collectors.joining(", "));
    }

    private static Optional<DaySpan> span(String typed) {
        String[] ends = BETWEEN.split(typed);
        if (ends.length != 2) return Optional.empty();
        OptionalInt from = minute(ends[0]);
        OptionalInt until = minute(ends[1]);
        return from.isEmpty() || until.isEmpty() || from.getAsInt() >= until.getAsInt()
                ? Optional.empty()
                : Optional.of(new DaySpan(from.getAsInt(), until.getAsInt()));
    }
}
