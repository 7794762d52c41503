package org.kalanso.computerroom;

import java.util.UUID;

/**
 * What a room's console shows has changed, without news for any seat; published like {@link SeatTouched}.
 *
 * @param type {@code workstation}, {@code session}, {@code queue} or {@code figures}
 */
public record RoomTouched(UUID room, String type) {
    /** A seat is there or not, called, fell silent. */
    public static RoomTouched workstations(UUID room) {
        return new RoomTouched(room, "workstation");
    }

    /** Somebody waits, is called or no longer waits. */
    public static RoomTouched queue(UUID room) {
        return new RoomTouched(room, "queue");
    }

    /** A session that is at no seat. */
    public static RoomTouched sessions(UUID room) {
        return new RoomTouched(room, "session");
    }
}
