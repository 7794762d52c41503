package org.kalanso.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A room at work, measured once for all rows that ask about it. */
final class RoomLoad {
    static final int RUNS = 3;
    static final int SECONDS = 100;
    /** Stretches before those that count: a room stays open for hours, and what is often done is compiled in the first minutes. */
    static final int WARM_UP = 2;

    private static final int BEAT_SECONDS = 10;
    static final int CONSOLES = 5;
    private static final int PATIENCE_SECONDS = 5;
    private static final double SLOWEST = 0.99;

    private @Nullable Figures figures;

    /** One figure per stretch. */
    record Figures(List<Double> percentOfCore, List<Double> p99Millis, List<Double> kilobytesPerSeatHour) {}

    Figures on(Ground ground) throws Exception {
        Figures known = figures;
        return known != null ? known : (figures = measure(ground));
    }

    private static Figures measure(Ground ground) throws Exception {
        MeasuredProgram program = ground.with(Demo.FILLED);
        var measured = new Figures(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<RoomSeat> seats = new ArrayList<>();
        try (Api head = Demo.lycee(program)) {
            for (RoomOf200.Place place : RoomOf200.in(program, head, true).places())
                seats.add(new RoomSeat(program.port(), place));
            works(seats, head, BEAT_SECONDS);
            for (int run = 0; run < WARM_UP; run++) works(seats, head, SECONDS);
            for (int run = 0; run < RUNS; run++) {
                double before = program.processorSeconds();
                long bytes = bytes(seats);
                long began = System.nanoTime();
                double[] took = works(seats, head, SECONDS);
                double seconds = (System.nanoTime() - began) / 1e9;
                measured.percentOfCore().add((program.processorSeconds() - before) / seconds * 100);
                measured.p99Millis().add(took[(int) Math.ceil(took.length * SLOWEST) - 1]);
                measured.kilobytesPerSeatHour()
                        .add((bytes(seats) - bytes) / 1024.0 / seats.size() * TimeUnit.HOURS.toSeconds(1) / seconds);
            }
        } finally {
            for (RoomSeat seat : seats) seat.close();
        }
        return measured;
    }

    private static long bytes(List<RoomSeat> seats) {
        return seats.stream().mapToLong(RoomSeat::bytes).sum();
    }

    /** Every seat says its word every ten seconds, evenly; once a second the operator adds to one. @return how long each took, sorted */
    private static double[] works(List<RoomSeat> seats, Api head, int seconds) throws Exception {
        double[] took = new double[seconds];
        int beats = seats.size() / BEAT_SECONDS;
        long began = System.nanoTime();
        try (var operator = java.util.concurrent.Executors.newSingleThreadExecutor()) {
            for (int second = 0; second < seconds; second++) {
                RoomSeat chosen = seats.get((second * 7 + 3) % seats.size());
                var added = second < BEAT_SECONDS && seconds == BEAT_SECONDS
                        ? null
                        : operator.submit(() -> addition(chosen, head));
                for (int i = 0; i < beats; i++) {
                    seats.get(second % BEAT_SECONDS * beats + i).beat();
                    awaitNanos(
                            began + TimeUnit.SECONDS.toNanos(second) + TimeUnit.SECONDS.toNanos(1) * (i + 1) / beats);
                }
                if (added != null) took[second] = added.get();
            }
        }
        Arrays.sort(took);
        return took;
    }

    private static double addition(RoomSeat seat, Api head) throws IOException {
        seat.awaitAddition();
        long sent = System.nanoTime();
        head.post("/api/v1/seat-sessions/" + seat.place().session() + "/add-time", Map.of("minutes", 15));
        while (System.nanoTime() - sent < TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
            Long heard = seat.addedAt();
            if (heard != null) return (heard - sent) / 1e6;
            Ground.pause(1);
        }
        throw new IOException(seat.place().seat() + " was never told");
    }

    private static void awaitNanos(long moment) {
        long left = moment - System.nanoTime();
        if (left > 0) Ground.pause(left / 1_000_000);
    }

    static List<Double> console(Ground ground) throws Exception {
        MeasuredProgram program = ground.with(Demo.FILLED);
        List<Double> seconds = new ArrayList<>();
        try (Api head = Demo.lycee(program);
                Visit visit = program.visit()) {
            String room = RoomOf200.in(program, head, false).room();
            Map<String, String> cookies = visit.signIn(Demo.HEAD_OF_LYCEE, Demo.PASSWORD);
            for (int run = 0; run <= CONSOLES; run++) {
                try (Chromium browser = Chromium.start(ground.freshData())) {
                    browser.carry(program.address(), cookies);
                    seconds.add(
                            browser.open(program.address() + "/rooms/" + room).seconds());
                }
            }
        }
        return seconds.subList(1, seconds.size());
    }
}
