package org.kalanso.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The simulated room of the tests, larger and with many seeds: the laws it holds are those of {@code RoomSimulationTest}, and one
 * that is broken leaves the row without a figure. Every day has seeds of its own; each is printed, with how to play it again.
 */
final class RoomSimulation {
    static final int SEATS = 40;
    static final int SEEDS = 20;
    private static final long SEEDS_A_DAY = 100;
    private static final double MILLIS = 1_000;

    private @Nullable List<Seed> played;
    private boolean broken;

    /** @param proven furthest from the truth where every stretch of a session was proven, in milliseconds @param unproven elsewhere */
    private record Seed(long seed, long proven, long unproven) {
        static Seed of(String line) {
            String[] parts = line.split(" ");
            return new Seed(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
        }
    }

    /** The worst of all seeds, in seconds. */
    List<Double> proven(Ground ground) throws Exception {
        return List.of(on(ground).stream().mapToLong(Seed::proven).max().orElseThrow() / MILLIS);
    }

    List<Double> unproven(Ground ground) throws Exception {
        return List.of(on(ground).stream().mapToLong(Seed::unproven).max().orElseThrow() / MILLIS);
    }

    private List<Seed> on(Ground ground) throws Exception {
        List<Seed> known = played;
        if (known != null) return known;
        if (broken) throw new IOException("A law was broken before");
        broken = true;
        List<Seed> fresh = play(ground);
        broken = false;
        return played = fresh;
    }

    private static List<Seed> play(Ground ground) throws Exception {
        ground.clear();
        Path report = ground.freshData().resolve("seeds.txt");
        long first = LocalDate.now(ZoneOffset.UTC).toEpochDay() * SEEDS_A_DAY;
        Process tests = new ProcessBuilder(
                        "./mvnw",
                        "-q",
                        "-Dfast",
                        "test",
                        "-Dtest=RoomSimulationTest",
                        "-Dsimulation.seats=" + SEATS,
                        "-Dsimulation.seeds=" + SEEDS,
                        "-Dsimulation.seed=" + first,
                        "-Dsimulation.report=" + report)
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said = tests.inputReader(StandardCharsets.UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine())
                if (line.contains("simulation.seed=")) System.err.println(line.substring(line.indexOf("simulation.")));
        }
        if (tests.waitFor() != 0)
            throw new IOException("A law of the simulated room was broken: the seed stands above");
        try (Stream<String> lines = Files.lines(report)) {
            List<Seed> seeds = lines.map(Seed::of).toList();
            if (seeds.size() != SEEDS) throw new IOException(seeds.size() + " seeds were played");
            return seeds;
        }
    }
}
