package org.kalanso.computerroom.schedule;

import java.util.UUID;
import org.kalanso.platform.ids.SchoolId;

/**
 * A room's rules about hours and bookings.
 *
 * @param leadMinutes before a class comes only its pupils may start, 0 to 60
 * @param holdMinutes how long a reserved seat waits, 5 to 120
 * @param ownSignIn pupils and staff open a seat with their own name, within their day
 */
public record RoomTimes(UUID room, SchoolId school, int leadMinutes, int holdMinutes, boolean ownSignIn, int version) {}
