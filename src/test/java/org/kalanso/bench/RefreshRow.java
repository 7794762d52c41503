package org.kalanso.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many programs of parents and pupils can go on without signing in again. */
final class RefreshRow implements Row {
    private static final int PER_SECOND = 1_500;
    private static final int RUNS = 5;
    private static final double SECONDS = 5;
    private static final double WARM_UP = 15;
    private static final int OK = 200;
    private static final Pattern REFRESH = Pattern.compile("\"refresh\"\\s*:\\s*\"([^\"]+)\"");

    @Override
    public String name() {
        return "refresh";
    }

    @Override
    public String says() {
        return "API renewals: a refresh token spent, its successor, a new access token, committed with fsync before the answer; "
                + HttpLoad.CONNECTIONS + " sessions, each on a connection of its own, " + (int) WARM_UP
                + " s warm-up, " + RUNS + " runs of 5 s";
    }

    @Override
    public Target target() {
        return Target.atLeast(PER_SECOND, "/s");
    }

    @Override
    public List<Double> measure(Ground ground) throws Exception {
        MeasuredProgram program = ground.with(Demo.FILLED);
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < HttpLoad.CONNECTIONS; i++) tokens.add(signedIn(program, i));
        Load.run(tokens.size(), WARM_UP, number -> new Renewing(program, tokens, number));
        List<Double> rates = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            rates.add(Load.run(tokens.size(), SECONDS, number -> new Renewing(program, tokens, number))
                    .perSecond());
        }
        return rates;
    }

    private static String signedIn(MeasuredProgram program, int number) throws IOException {
        String name = Demo.NAMES.get(number % Demo.NAMES.size());
        try (var wire = new Wire(program.port())) {
            return refresh(wire.ask(
                    Wire.post(
                            "/api/v1/token",
                            "{\"identifier\":\"" + name + "\",\"password\":\"" + Demo.PASSWORD + "\"}"),
                    OK));
        }
    }

    private static String refresh(String answer) throws IOException {
        Matcher found = REFRESH.matcher(answer);
        if (!found.find()) throw new IOException("No refresh token in the answer");
        return found.group(1);
    }

    /** Hands of later runs go on with the tokens that earlier ones left. */
    private static final class Renewing implements Load.Hand {
        private final Wire wire;
        private final List<String> tokens;
        private final int number;

        Renewing(MeasuredProgram program, List<String> tokens, int number) throws IOException {
            wire = new Wire(program.port());
            this.tokens = tokens;
            this.number = number;
        }

        @Override
        public void ask() throws IOException {
            String answer =
                    wire.ask(Wire.post("/api/v1/token/refresh", "{\"refresh\":\"" + tokens.get(number) + "\"}"), OK);
            String next = refresh(answer);
            if (next.equals(tokens.get(number))) throw new IOException("A token was not spent");
            tokens.set(number, next);
        }

        @Override
        public void close() throws IOException {
            wire.close();
        }
    }
}
