package org.kalanso.bench;

import java.util.List;
import java.util.stream.Stream;

/** One pupil's card by id with a token: the report card, and the pupil's own. */
final class CardRows {
    private static final int PER_SECOND = 3_000;
    private static final int P99 = 20;

    private CardRows() {}

    static List<Row> all() {
        return Stream.of(
                        row("api-card", "/api/v1/report-cards", "One report card by id, 12 subjects with their marks"),
                        row("api-pupil", "/api/v1/students", "One pupil by id with numbers and classes"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Row> row(String name, String collection, String what) {
        String says = "API: " + what + ", with token, each of a lycée of 1,151 pupils in turn; " + HttpLoad.HOW;
        return Pair.of(name, says, PER_SECOND, P99, ground -> {
            MeasuredProgram program = ground.with(Demo.FILLED);
            try (Api api = Demo.lycee(program)) {
                var requests = Demo.ids(api, collection).stream()
                        .map(id -> Wire.get(collection + "/" + id, api.token()))
                        .toList();
                return new HttpLoad(program, requests).runs();
            }
        });
    }
}
