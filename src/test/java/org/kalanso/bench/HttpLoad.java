package org.kalanso.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Requests put over and over at {@value #CONNECTIONS} kept-alive connections. Before measuring, each is put once: its answer
 * must be 200, and each later answer as long as that one.
 */
public final class HttpLoad {
    public static final int CONNECTIONS = 8;
    public static final double SECONDS = 5;
    public static final int RUNS = 5;
    private static final double WARM_UP = 20;
    private static final int OK = 200;

    /** For {@link Row#says}. */
    public static final String HOW = CONNECTIONS + " connections, " + (int) WARM_UP + " s warm-up, " + RUNS
            + " runs of " + (int) SECONDS + " s, status and length of every answer checked";

    private final int port;
    private final List<Known> known = new ArrayList<>();

    private record Known(byte[] request, Wire.Answer answer) {}

    public HttpLoad(MeasuredProgram program, List<byte[]> requests) throws IOException {
        port = program.port();
        try (Wire wire = new Wire(port)) {
            for (byte[] request : requests) {
                Wire.Answer answer = wire.send(request);
                if (answer.status() != OK) {
                    throw new IOException(
                            answer + " to " + new String(request, java.nio.charset.StandardCharsets.UTF_8));
                }
                known.add(new Known(request, answer));
            }
        }
    }

    public HttpLoad warmUp() throws Exception {
        Load.run(CONNECTIONS, WARM_UP, this::hand);
        return this;
    }

    public Load.Run run() throws Exception {
        return Load.run(CONNECTIONS, SECONDS, this::hand);
    }

    public List<Load.Run> runs() throws Exception {
        warmUp();
        List<Load.Run> runs = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            runs.add(run());
        }
        return runs;
    }

    /** Hands go the same round, each from a place of its own. */
    private Load.Hand hand(int number) throws IOException {
        var wire = new Wire(port);
        return new Load.Hand() {
            private int at = number * known.size() / CONNECTIONS;

            @Override
            public void ask() throws IOException {
                Known next = known.get(at++ % known.size());
                Wire.Answer answer = wire.send(next.request);
                if (!answer.equals(next.answer)) {
                    throw new IOException(answer + " where " + next.answer + " was right");
                }
            }

            @Override
            public void close() throws IOException {
                wire.close();
            }
        };
    }
}
