package org.kalanso.computerroom.schedule;

import java.time.Instant;

/** From one moment to another, the second not included. UTC. */
public record Range(Instant from, Instant until) {
    public boolean holds(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
