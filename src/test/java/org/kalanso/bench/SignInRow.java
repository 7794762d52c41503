package org.kalanso.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How many people can come in at eight in the morning. */
final class SignInRow implements Row {
    private static final int RUNS = 5;
    private static final double SECONDS = 5;
    private static final int PER_SECOND = 60;
    private static final int OK = 200;

    @Override
    public String name() {
        return "sign-in";
    }

    @Override
    public String says() {
        return "API sign-ins with a password (Argon2id, 19 MiB, 2 passes; limits, session and journal written), "
                + Demo.NAMES.size() + " persons from one address, each on a connection of their own, 5 s warm-up, "
                + RUNS
                + " runs of 5 s";
    }

    @Override
    public Target target() {
        return Target.atLeast(PER_SECOND, "/s");
    }

    @Override
    public List<Double> measure(Ground ground) throws Exception {
        MeasuredProgram program = ground.with(Demo.FILLED);
        List<Double> rates = new ArrayList<>();
        for (int run = 0; run <= RUNS; run++) {
            rates.add(Load.run(Demo.NAMES.size(), SECONDS, number -> person(program, Demo.NAMES.get(number)))
                    .perSecond());
        }
        return rates.subList(1, rates.size());
    }

    private static Load.Hand person(MeasuredProgram program, String name) throws IOException {
        var wire = new Wire(program.port());
        byte[] request =
                Wire.post("/api/v1/token", "{\"identifier\":\"" + name + "\",\"password\":\"" + Demo.PASSWORD + "\"}");
        return new Load.Hand() {
            @Override
            public void ask() throws IOException {
                Wire.Answer answer = wire.send(request);
                if (answer.status() != OK) {
                    throw new IOException(answer + " to " + name);
                }
            }

            @Override
            public void close() throws IOException {
                wire.close();
            }
        };
    }
}
