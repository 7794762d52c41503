package org.kalanso.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param rows in the order of the bench, whatever the order of the names
 * @param json whether the answer is JSON and nothing else
 */
record Asked(List<Row> rows, boolean json) {
    /** @throws IllegalArgumentException naming the word that is no row, and the rows there are */
    static Asked of(List<String> words, List<Row> known) {
        List<String> names = new ArrayList<>(words);
        boolean json = names.removeIf("--json"::equals);
        List<String> all = known.stream().map(Row::name).toList();
        for (String name : names) {
            if (!all.contains(name)) {
                throw new IllegalArgumentException(name + "? " + String.join(" ", all));
            }
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
