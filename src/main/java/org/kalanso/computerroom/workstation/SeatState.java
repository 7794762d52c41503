package org.kalanso.computerroom.workstation;

import java.time.Duration;

/** What a seat is for, right now. It follows from what is known of it and is never stored, so it can't contradict that. */
public enum SeatState {
    AVAILABLE("ok", "check"),
    RESERVED("new", "clock"),
    OCCUPIED("danger", "person"),
    SUSPENDED("warn", "lock"),
    MAINTENANCE("", "settings"),
    OFFLINE("", "offline");

    /** Seats say every ten seconds that they are there; {@link Silence} says when they are not. */
    public static final Duration BEAT = Duration.ofSeconds(10);

    private final String tone;
    private final String icon;

    SeatState(String tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    public String tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }
}
