package org.kalanso.bench;

import java.util.List;
import java.util.stream.Stream;

/** The computer room: {@code ./kalanso bench room}. */
final class RoomRows {
    private RoomRows() {}

    static List<Row> all() {
        return Stream.of(load(), List.of(console()), simulated())
                .<Row>flatMap(List::stream)
                .toList();
    }

    private static List<Row> load() {
        var load = new RoomLoad();
        String scene =
                "200 seats connected over WebSocket, each with a session open and a word with its count every ten seconds, and one"
                        + " change a second by an operator (15 minutes added); " + RoomLoad.RUNS + " stretches of "
                        + RoomLoad.SECONDS + " s after " + RoomLoad.WARM_UP + " for warm-up";
        return List.of(
                new Line(
                        "room-cpu",
                        "Processor time of the program and its PostgreSQL, of one core: " + scene,
                        Target.atMost(10, "%"),
                        ground -> load.on(ground).percentOfCore()),
                new Line(
                        "room-add-time-p99",
                        "99 of 100 additions are on the seat within, from the moment the operator’s request is sent: "
                                + scene,
                        Target.atMost(200, "ms"),
                        ground -> load.on(ground).p99Millis()),
                new Line(
                        "room-bytes",
                        "Bytes both ways per seat and hour, WebSocket frames with their headers: " + scene,
                        Target.reported("KB"),
                        ground -> load.on(ground).kilobytesPerSeatHour()));
    }

    private static Row console() {
        return new Line(
                "room-console-paint",
                "The console of a room of 200 seats, all taken, in a browser with an empty cache over loopback: until it is drawn,"
                        + " everything it names is there and has run; " + RoomLoad.CONSOLES + " runs after one",
                Target.atMost(1, "s"),
                RoomLoad::console);
    }

    private static List<Row> simulated() {
        var simulation = new RoomSimulation();
        String scene = RoomSimulation.SEEDS + " simulated quarters of an hour with a seed each: " + RoomSimulation.SEATS
                + " seats, power, network and server cut at random, clocks that jump, 64 operators’ clicks at once, words replayed;"
                + " never two sessions open on one seat or of one person, no code accepted twice, or else no figure";
        return List.of(
                new Line(
                        "room-simulation",
                        "How far what a person is charged is from what their seat was truly unlocked, wherever a stamp proves it, the worst of "
                                + scene,
                        Target.atMost(1, "s"),
                        simulation::proven),
                new Line(
                        "room-simulation-unproven",
                        "The same where nothing proves it: never more than docs/guides/time-at-a-seat.md allows, with a gap of 2 minutes"
                                + " given back and leases of 4; the worst of " + scene,
                        Target.reported("s"),
                        simulation::unproven));
    }
}
