package org.kalanso.platform.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits lines into fields. A quote is quoting only where it opens a field and another one closes it right before a
 * separator or the end; any other quote is a character like the others: {@code Pape "Junior"} swallows nothing.
 */
final class FieldSplitter {
    /** A quoted field may hold line breaks, but no list has cells of more lines than this. */
    private static final int TALLEST_FIELD = 20;

    private final char separator;
    private final List<String> lines;
    private final int usualWidth;

    FieldSplitter(char separator, List<String> lines) {
        this.separator = separator;
        this.lines = lines;
        this.usualWidth = usualWidth(separator, lines);
    }

    /** @param lines how many lines of the file the record took */
    record Record(List<String> fields, int lines) {}

    Record at(int index) {
        String line = lines.get(index);
        if (opensQuote(line)) {
            var joined = new StringBuilder(line);
            for (int more = 1; more < TALLEST_FIELD && index + more < lines.size(); more++) {
                String next = lines.get(index + more);
                // a line that is a whole record of its own was not inside somebody's quotes
                if (split(next, separator).size() >= usualWidth) break;
                joined.append('\n').append(next);
                if (!opensQuote(joined)) return new Record(split(joined, separator), more + 1);
            }
        }
        return new Record(split(line, separator), 1);
    }

    /** How many fields most lines have; at least 2, so that a list of one column is never joined. */
    private static int usualWidth(char separator, List<String> lines) {
        Map<Integer, Integer> linesOfWidth = new HashMap<>();
        lines.stream()
                .filter(line -> !line.isBlank())
                .limit(1_000)
                .forEach(line -> linesOfWidth.merge(split(line, separator).size(), 1, Integer::sum));
        return linesOfWidth.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> Math.max(2, entry.getKey()))
                .orElse(2);
    }

    /** Whether a quote opens a field and nothing closes it. */
    private boolean opensQuote(CharSequence line) {
        int at = 0;
        while (at <= line.length()) {
            if (at < line.length() && line.charAt(at) == '"') {
                int end = closing(line, at, separator);
                if (end < 0) return true;
                at = end + 2;
            } else {
                at = next(line, at, separator) + 1;
            }
        }
        return false;
    }

    static List<String> split(CharSequence line, char separator) {
        List<String> fields = new ArrayList<>();
        int at = 0;
        while (at <= line.length()) {
            int end = at < line.length() && line.charAt(at) == '"' ? closing(line, at, separator) : -1;
            if (end >= 0) {
                fields.add(line.subSequence(at + 1, end).toString().replace("\"\"", "\""));
                at = end + 2;
            } else {
                int stop = next(line, at, separator);
                fields.add(line.subSequence(at, stop).toString());
                at = stop + 1;
            }
        }
        return fields;
    }

    /** Where the quote that opens at {@code from} is closed right before a separator or the end; -1 if nowhere. */
    private static int closing(CharSequence line, int from, char separator) {
        int at = from + 1;
        while (at < line.length()) {
            if (line.charAt(at) != '"') {
                at++;
            } else if (at + 1 == line.length() || line.charAt(at + 1) == separator) {
                return at;
            } else if (line.charAt(at + 1) == '"') {
                at += 2;
            } else {
                return -1;
            }
        }
        return -1;
    }

    private static int next(CharSequence line, int from, char separator) {
        int at = from;
        while (at < line.length() && line.charAt(at) != separator) at++;
        return at;
    }
}
