package org.kalanso.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A whole town's school in one file. */
final class ImportRow implements Row {
    private static final int RUNS = 3;
    private static final int GUARDIANS = 2;

    @Override
    public String name() {
        return "import-5000";
    }

    @Override
    public String says() {
        return "Import of a CSV file of 5,000 pupils in 100 classes with 10,000 guardians into an empty school: sent, preview"
                + " made, confirmed, job done; a program just started for each run, no warm-up";
    }

    @Override
    public Target target() {
        return Target.atMost(15, "s");
    }

    @Override
    public List<Double> measure(Ground ground) throws Exception {
        byte[] file = PupilFile.of(0, Imports.FILE, GUARDIANS);
        List<Double> seconds = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            try (MeasuredProgram program = Imports.founded(ground);
                    Api api = Api.ofAdministrator(program)) {
                seconds.add(Imports.bring(api, file));
                demandPupils(api);
            }
        }
        return seconds;
    }

    private static void demandPupils(Api api) throws IOException {
        int pupils = 0;
        for (var group : api.get("/api/v1/classes?limit=100").path("items")) {
            pupils += group.path("pupils").asInt();
        }
        if (pupils != Imports.FILE) {
            throw new IOException(pupils + " pupils are there");
        }
    }
}
