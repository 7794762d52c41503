package org.kalanso.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a developer waits for: clone, build, first start. */
final class CloneToPageRow implements Row {
    @Override
    public String name() {
        return "clone-to-page";
    }

    @Override
    public String says() {
        return "Fresh clone, `./kalanso run`, to the first page; libraries already on the machine, one run";
    }

    @Override
    public Target target() {
        return Target.reported("s");
    }

    @Override
    public List<Double> measure(Ground ground) throws Exception {
        ground.clear();
        Path clone = ground.freshData().resolve("clone");
        long began = System.nanoTime();
        if (new ProcessBuilder("git", "clone", "-q", ".", clone.toString())
                        .start()
                        .waitFor()
                != 0) {
            throw new IOException("git could not clone");
        }
        double cloning = (System.nanoTime() - began) / 1e9;
        try (MeasuredProgram program =
                MeasuredProgram.launch(clone, ground.freshData(), Map.of("KALANSO_START_CACHE", "off"))) {
            return List.of(cloning + program.awaitPage());
        }
    }
}
