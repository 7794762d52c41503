package org.kalanso.bench;

import java.io.IOException;
import java.util.Map;

/** Class lists brought as a person brings them: dropped, looked at, confirmed, waited for. */
final class Imports {
    static final int FILE = 5_000;

    private Imports() {}

    /** A program with a school and nobody in it but its administrator. */
    static MeasuredProgram founded(Ground ground) throws IOException {
        MeasuredProgram program = ground.laterStart(ground.freshData());
        program.awaitPage();
        try (Visit visit = program.visit()) {
            visit.setUp();
        }
        return program;
    }

    /** @return seconds from sending the file until every pupil is there */
    static double bring(Api api, byte[] file) throws IOException {
        long began = System.nanoTime();
        var preview = api.upload("/api/v1/imports", "liste.csv", file);
        String id = preview.path("id").asString();
        api.await(api.post("/api/v1/imports/" + id + "/confirm", Map.of("rows", "ALL"))
                .path("job")
                .asString());
        return (System.nanoTime() - began) / 1e9;
    }
}
