package org.kalanso.computerroom.workstation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat.
 *
 * @param planX cell of the plan from its left edge, 0 to 23
 * @param planY from its upper edge, 0 to 15
 * @param mac in capitals with colons; empty where unknown
 * @param enrolled it has a key of its own, so it bears witness to its time
 * @param silent it is enrolled and three of its words are missing
 * @param session the one that is open there
 * @param usedSeconds of all sessions that were ever there
 */
public record Workstation(
        UUID id,
        UUID room,
        String name,
        int planX,
        int planY,
        String ip,
        String mac,
        String os,
        SeatState state,
        boolean enrolled,
        boolean silent,
        @Nullable Instant heardAt,
        @Nullable Instant calledAt,
        @Nullable Instant wantsTimeAt,
        @Nullable UUID session,
        int sessions,
        long usedSeconds,
        int version) {}
