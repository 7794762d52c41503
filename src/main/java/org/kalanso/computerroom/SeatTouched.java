package org.kalanso.computerroom;

import java.util.Map;
import java.util.UUID;

/**
 * There is news for a seat, and so for its room: published inside the transaction that makes it, heard by every node once that
 * is committed.
 *
 * @param type of the message that the seat gets, one of those in {@code docs/guides/live-room.md}
 * @param data further fields of the message; nothing that names a person
 */
public record SeatTouched(UUID seat, String type, Map<String, ?> data) {
    /** How things stand at a seat has changed. */
    public static final String CHANGED = "changed";

    public SeatTouched {
        data = Map.copyOf(data);
    }

    public SeatTouched(UUID seat) {
        this(seat, CHANGED, Map.of());
    }
}
