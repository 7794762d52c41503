package org.kalanso.computerroom.schedule;

import java.time.Instant;
import java.util.UUID;

/**
 * A time at which a class has the room.
 *
 * @param id of this time
 * @param by who booked it: they may sit down as the class does
 */
public record Booked(UUID id, UUID classId, String className, UUID by, Instant from, Instant until) {}
