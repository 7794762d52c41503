package org.kalanso.computerroom.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** All seats of a room, the people who go from one to the next, and 64 operators. Everything is drawn from one seed. */
final class World implements AutoCloseable {
    /** Nothing is decided more often than this, in milliseconds. */
    static final long TICK = 100;

    static final int CLICKS = 64;
    private static final int REPLAYS = 6;
    private final SteadyTime time;
    private final Chances chances;
    private final Truth truth = new Truth();
    private final Tickets tickets = new Tickets();
    private final Replays replays = new Replays();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final List<Kiosk> kiosks = new ArrayList<>();
    private final ConcurrentHashMap<Object, Future<?>> busy = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Random dice;
    private volatile boolean away;
    private volatile boolean calm;

    World(SteadyTime time, Chances chances, long seed) {
        this.time = time;
        this.chances = chances;
        dice = new Random(seed);
    }

    SteadyTime time() {
        return time;
    }

    Chances chances() {
        return chances;
    }

    Truth truth() {
        return truth;
    }

    Tickets tickets() {
        return tickets;
    }

    Replays replays() {
        return replays;
    }

    List<Kiosk> kiosks() {
        return kiosks;
    }

    void add(String seat, Door door) {
        kiosks.add(new Kiosk(seat, door, this, dice.nextLong()));
    }

    /** Something no seat should ever be told. */
    void surprised(String what) {
        surprises.add(what);
    }

    List<String> surprises() {
        return List.copyOf(surprises);
    }

    boolean isAway() {
        return away;
    }

    /** The server's doors are shut, or open again. */
    void away(boolean now) {
        away = now;
    }

    /** From now on nothing new goes wrong and nobody new comes. */
    boolean isCalm() {
        return calm;
    }

    void goesOn(long millis) {
        for (long until = time.millis() + millis; time.millis() < until; ) tick(List.of());
    }

    /** All operators click in the same moment, all seats give their word, and the network repeats old words. */
    void allAtOnce(Operators operators) {
        List<Runnable> clicks = new ArrayList<>(operators.clicks(CLICKS));
        for (int i = 0; i < REPLAYS; i++) clicks.add(replays.one(dice, this));
        kiosks.forEach(Kiosk::hurries);
        tick(clicks);
        kiosks.forEach(Kiosk::hurries);
    }

    private void tick(List<Runnable> clicks) {
        time.pass(TICK);
        List<Future<?>> begun = new ArrayList<>();
        clicks.forEach(click -> begun.add(threads.submit(click)));
        for (Kiosk kiosk : kiosks) {
            var before = busy.get(kiosk);
            if (before != null && !before.isDone()) continue;
            if (before != null) await(before);
            var step = threads.submit(kiosk::step);
            busy.put(kiosk, step);
            begun.add(step);
        }
        if (time.standsStill()) begun.forEach(World::await);
    }

    void calms() {
        calm = true;
        away = false;
    }

    /** Until every seat has told all it knew. */
    void comesToRest(long patience) {
        long until = time.millis() + patience;
        do {
            kiosks.forEach(kiosk -> kiosk.comesToRest(time.millis()));
            tick(List.of());
            if (time.millis() > until)
                throw new AssertionError("seats that do not come to rest: "
                        + kiosks.stream()
                                .filter(kiosk -> !kiosk.isQuiet())
                                .map(Kiosk::toString)
                                .toList() + surprises);
        } while (!kiosks.stream().allMatch(Kiosk::isQuiet));
    }

    private static void await(Future<?> begun) {
        try {
            begun.get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
