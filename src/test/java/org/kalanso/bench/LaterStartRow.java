package org.kalanso.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every other start: nothing to make, nothing to migrate, classes from the start-up cache. */
final class LaterStartRow implements Row {
    private static final int RUNS = 5;

    @Override
    public String name() {
        return "later-start";
    }

    @Override
    public String says() {
        return "Later start, with the start-up cache, to the first page";
    }

    @Override
    public Target target() {
        return Target.atMost(4, "s");
    }

    @Override
    public List<Double> measure(Ground ground) throws IOException {
        Path data = ground.freshData();
        try (MeasuredProgram first = ground.laterStart(data)) {
            first.awaitPage();
        }
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            try (MeasuredProgram program = ground.laterStart(data)) {
                seconds.add(program.awaitPage());
            }
        }
        return seconds;
    }
}
