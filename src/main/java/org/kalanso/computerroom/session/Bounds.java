package org.kalanso.computerroom.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.schedule.MustEnd;

/**
 * What bounds a session besides its time.
 *
 * @param mustEnd null where nothing in sight ends it
 * @param lesson the booked time of the class with which somebody sits there; null for everybody else
 * @param reservedUntil until when the seat was reserved for it; null where it was not
 * @param overruled hours and bookings don't count for it: an operator said so
 */
public record Bounds(
        @Nullable MustEnd mustEnd,
        @Nullable UUID lesson,
        @Nullable Instant reservedUntil,
        boolean overruled) {
    public boolean isOver(Instant now) {
        return mustEnd != null && !now.isBefore(mustEnd.at());
    }

    public boolean endsBefore(Instant moment) {
        return mustEnd != null && mustEnd.at().isBefore(moment);
    }
}
