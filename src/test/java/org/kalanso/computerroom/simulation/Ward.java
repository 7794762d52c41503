package org.kalanso.computerroom.simulation;

import java.util.Optional;
import java.util.Random;

/** What befalls one seat: power, network, sleep and its wall clock, as the dice fall. */
final class Ward {
    private static final long STEP = World.TICK;
    private static final double SLOW = 0.05;
    private static final int SLOWER = 10;
    private static final long YEAR = 365L * 24 * 3_600_000;
    private final Random dice;
    private final Chances chances;
    private boolean off;
    private boolean asleep;
    private long since;
    private long backAt;
    private long cutUntil;
    private long wall;

    Ward(Random dice, Chances chances) {
        this.dice = dice;
        this.chances = chances;
    }

    boolean isOff() {
        return off;
    }

    boolean isAsleep() {
        return asleep;
    }

    boolean isCutOff(long now) {
        return now < cutUntil;
    }

    Optional<String> next(long now, String[] troubles) {
        return !isCutOff(now) && happens(chances.trouble())
                ? Optional.of(troubles[dice.nextInt(troubles.length)])
                : Optional.empty();
    }

    /** In this very step? @param every how often on average, in milliseconds */
    boolean happens(long every) {
        return dice.nextDouble() * every < STEP;
    }

    /** Most messages are quick, some are ten times as slow. */
    long latency() {
        long usual = (long) (dice.nextDouble() * chances.latency());
        return dice.nextDouble() < SLOW ? usual * SLOWER : usual;
    }

    void goesOff(long now) {
        off = true;
        backAt = now + lasts();
    }

    void fallsAsleep(long now) {
        asleep = true;
        since = now;
        backAt = now + lasts();
    }

    void isCut(long now) {
        cutUntil = now + lasts();
    }

    /** By up to a year, either way. */
    void wallJumps() {
        wall = (long) ((dice.nextDouble() * 2 - 1) * YEAR);
    }

    /** What its taskbar shows: it goes along with each word, and nobody may believe it. */
    String wallClock(long now) {
        return Long.toString(now + wall);
    }

    private long lasts() {
        return (long) (dice.nextDouble() * dice.nextDouble() * chances.longest());
    }

    boolean comesBack(long now) {
        if (now < backAt) return false;
        off = false;
        asleep = false;
        return true;
    }

    long slept(long now) {
        return now - since;
    }

    /** From now on nothing goes wrong any more. */
    void recovers(long now) {
        backAt = Math.min(backAt, now);
        cutUntil = Math.min(cutUntil, now);
    }

    @Override
    public String toString() {
        return (off ? "off " : "") + (asleep ? "asleep " : "") + "back at " + backAt;
    }
}
