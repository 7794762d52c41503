package org.kalanso.computerroom.reservation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat that is kept and was not taken yet.
 *
 * @param id of the session that waits
 * @param name whom it is for; empty for a code for nobody in particular
 * @param lapsesAt then it is free again
 */
public record ReservationView(
        UUID id,
        UUID room,
        UUID workstation,
        String seat,
        @Nullable UUID person,
        @Nullable UUID visitor,
        String name,
        Instant from,
        Instant until,
        Instant lapsesAt) {}
