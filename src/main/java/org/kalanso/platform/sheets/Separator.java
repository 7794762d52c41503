package org.kalanso.platform.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the separator: the one that gives the most lines the same number of fields, more than one. */
final class Separator {
    private static final char[] CANDIDATES = {';', '\t', ',', '|'};

    private Separator() {}

    static char of(List<String> lines) {
        List<String> sample =
                lines.stream().filter(line -> !line.isBlank()).limit(200).toList();
        char best = ';';
        long bestScore = 0;
        for (char candidate : CANDIDATES) {
            long score = score(candidate, sample);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** Lines that agree, times the width they agree on. */
    private static long score(char separator, List<String> sample) {
        Map<Integer, Integer> linesOfWidth = new HashMap<>();
        for (String line : sample) {
            int width = FieldSplitter.split(line, separator).size();
            if (width > 1) linesOfWidth.merge(width, 1, Integer::sum);
        }
        return linesOfWidth.entrySet().stream()
                .mapToLong(entry -> (long) entry.getValue() * entry.getValue() * entry.getKey())
                .max()
                .orElse(0);
    }
}
