package org.kalanso.bench;

import java.util.List;

/** The computer room: {@code ./kalanso bench room}. */
final class RoomRows {
    private RoomRows() {}

    static List<Row> all() {
        var load = new RoomLoad();
        String scene =
                "200 seats connected over WebSocket, each with a session open and a word with its count every ten seconds, and one"
                        + " change a second by an operator (15 minutes added); " + RoomLoad.RUNS + " stretches of "
                        + RoomLoad.SECONDS + " s after one for warm-up";
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
                        ground -> load.on(ground).kilobytesPerSeatHour()),
                new Line(
                        "room-console",
                        "The console of a room of 200 seats, all taken, in a browser with an empty cache over loopback: until it is drawn,"
                                + " everything it names is there and has run; 5 runs after one",
                        Target.atMost(1, "s"),
                        RoomLoad::console));
    }
}
