package org.kalanso.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The very first start: unpacking PostgreSQL, making the cluster, all migrations, no start-up cache. */
final class FirstStartRow implements Row {
    private static final int RUNS = 5;

    @Override
    public String name() {
        return "first-start";
    }

    @Override
    public String says() {
        return "First start on an empty folder, from the archive, to the first page";
    }

    @Override
    public Target target() {
        return Target.atMost(15, "s");
    }

    @Override
    public List<Double> measure(Ground ground) throws IOException {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            try (MeasuredProgram program = ground.firstStart(ground.freshData())) {
                seconds.add(program.awaitPage());
            }
        }
        return seconds;
    }
}
