package org.kalanso.computerroom.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kalanso.MovableClock;
import org.kalanso.computerroom.RoomTest;
import org.kalanso.computerroom.SeatClient;
import org.kalanso.computerroom.seat.KeeperInTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A quarter of an hour in a room where everything goes wrong, on a clock that stands still while something is done. The seed is
 * printed; {@code -Dsimulation.seed=} plays it again, {@code -Dsimulation.seeds=} as many from there on, {@code
 * -Dsimulation.minutes=} makes it longer and {@code -Dsimulation.seats=} larger. {@code ./kalanso bench room} plays 40 seats with
 * many seeds.
 */
class RoomSimulationTest extends RoomTest {
    private static final int SEATS = Integer.getInteger("simulation.seats", 10);
    private static final int MINUTES = Integer.getInteger("simulation.minutes", 12);
    private static final long SEED = Long.getLong("simulation.seed", 20_261_121L);
    private static final int SEEDS = Integer.getInteger("simulation.seeds", 1);
    private static final int GAP_MINUTES = 2;
    private static final Chances CHANCES = new Chances(10_000, 60_000, 300_000, 400_000, 400);

    @Autowired
    private ApplicationContext program;

    private static LongStream seeds() {
        return LongStream.range(SEED, SEED + SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void each_person_is_charged_what_their_seat_was_unlocked(long seed) throws IOException {
        clock.stands();
        var keeper = new KeeperInTests(program);
        var time = new Standing(clock);
        try (var world = new World(time, CHANCES, seed)) {
            var operators = furnish(world, new Random(seed));
            var books = new Books(sql, world, operators, GAP_MINUTES);
            var dice = new Random(seed + 1);
            for (int minute = 0; minute < MINUTES; minute++) {
                world.goesOn(40_000 + dice.nextInt(20_000));
                world.allAtOnce(operators);
                books.oneEach();
                if (minute % 4 == 2) serverRestarts(world, keeper, dice);
            }
            world.calms();
            world.goesOn(10_000);
            operators.closeAll();
            world.comesToRest(600_000);
            clock.advance(Duration.ofMinutes(2));
            keeper.look();
            var found = books.check();
            System.out.println("simulation.seed=" + seed + ": " + found);
            report(seed, found);
            assertThat(found.stretches()).as("it was a day worth telling").isGreaterThan(SEATS);
            assertThat(found.unproven()).isPositive();
            assertThat(found.grants()).isPositive();
        } catch (AssertionError failed) {
            throw new AssertionError("simulation.seed=" + seed + ": " + failed.getMessage(), failed);
        }
    }

    /** For who measures: a line a seed, with milliseconds. */
    private static void report(long seed, Books.Findings found) throws IOException {
        String file = System.getProperty("simulation.report");
        if (file != null)
            Files.writeString(
                    Path.of(file),
                    seed + " " + found.worst() + " " + found.worstUnproven() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
    }

    /** Its doors are shut for a while, and what looks after the room begins anew. */
    private static void serverRestarts(World world, KeeperInTests keeper, Random dice) {
        world.away(true);
        keeper.stop();
        world.goesOn(5_000 + dice.nextInt(60_000));
        keeper.start();
        world.away(false);
    }

    private Operators furnish(World world, Random dice) {
        room = newRoom("Salle des machines", Map.of("leaseMinutes", 4, "gapMinutes", GAP_MINUTES));
        for (int i = 0; i < SEATS; i++) {
            SeatClient seat = enrolled("PC-" + i);
            seat.beat();
            world.add(seat.id, new Door(seat.visitor(), this::address));
        }
        List<String> pupils = new ArrayList<>();
        for (int i = 0; i < SEATS / 2; i++)
            pupils.add(headApi.get("/api/v1/students/" + admit("Bah", "Pupil " + i))
                    .json()
                    .path("person")
                    .asString());
        for (int i = 0; i < 3 * SEATS; i++) {
            int minutes = 2 + dice.nextInt(8);
            Map<String, Object> what = new HashMap<>(Map.of("minutes", minutes));
            if (i % 2 == 0) what.put("person", pupils.get(dice.nextInt(pupils.size())));
            var ticket = newSession(what);
            world.tickets().add(new Tickets.Ticket(ticket.id(), ticket.code(), minutes));
        }
        List<Door> doors = new ArrayList<>();
        for (int i = 0; i < 4; i++) doors.add(new Door(page(operator), this::address));
        return new Operators(world, doors, dice.nextLong());
    }

    /** The tests' clock, moved by the script alone. */
    private record Standing(MovableClock clock) implements SteadyTime {
        @Override
        public long millis() {
            return clock.millis();
        }

        @Override
        public long serverMillis() {
            return clock.millis();
        }

        @Override
        public void pass(long millis) {
            clock.advance(Duration.ofMillis(millis));
        }

        @Override
        public boolean standsStill() {
            return true;
        }
    }
}
