package org.kalanso.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the program needs once it has worked a little.
 *
 * @param withDatabase count its PostgreSQL too
 */
record MemoryRow(boolean withDatabase) implements Row {
    private static final int RUNS = 3;
    private static final int PAGES = 300;
    private static final List<String> PATHS = List.of("/", "/notices", "/search?q=barry");

    @Override
    public String name() {
        return withDatabase ? "memory-with-database" : "memory";
    }

    @Override
    public String says() {
        return withDatabase
                ? "Memory of the program and its PostgreSQL after sign-in and " + PAGES
                        + " pages, shared memory counted once"
                : "Resident memory of the program after sign-in and " + PAGES + " pages";
    }

    @Override
    public Target target() {
        return Target.atMost(withDatabase ? 450 : 340, "MB");
    }

    @Override
    public List<Double> measure(Ground ground) throws IOException {
        List<Double> megabytes = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            try (MeasuredProgram program = ground.laterStart(ground.freshData())) {
                program.awaitPage();
                try (Visit visit = program.visit()) {
                    visit.setUp();
                    for (int page = 0; page < PAGES; page++) {
                        visit.get(PATHS.get(page % PATHS.size()));
                    }
                }
                megabytes.add(withDatabase ? program.megabytesWithDatabase() : program.residentMegabytes());
            }
        }
        return megabytes;
    }
}
