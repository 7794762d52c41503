package org.kalanso.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What was asked for on the command line.
 *
 * @param rows in the order of the bench, whatever the order of the names
 * @param json whether the answer is JSON and nothing else
 */
record Asked(List<Row> rows, boolean json) {
    /**
     * @param groups names that stand for several rows
     * @throws IllegalArgumentException naming the word that is no row, and the rows and groups there are
     */
    static Asked of(List<String> words, List<Row> known, Map<String, List<String>> groups) {
        boolean json = words.contains("--json");
        List<String> names = new ArrayList<>();
        List<String> all = known.stream().map(Row::name).toList();
        for (String word : words) {
            if (word.equals("--json")) continue;
            List<String> meant = groups.getOrDefault(word, List.of(word));
            if (!all.containsAll(meant)) {
                throw new IllegalArgumentException(
                        word + "? " + String.join(" ", groups.keySet()) + " | " + String.join(" ", all));
            }
            names.addAll(meant);
        }
        return new Asked(
                names.isEmpty()
                        ? known
                        : known.stream()
                                .filter(row -> names.contains(row.name()))
                                .toList(),
                json);
    }
}
