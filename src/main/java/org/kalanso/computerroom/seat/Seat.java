package org.kalanso.computerroom.seat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.workstation.Service;
import org.kalanso.platform.ids.SchoolId;

/** A seat as it is known by its key. @param ip the only address it may speak from; empty = any @param page the run of its page that speaks for it @param heardAt when it was last heard, before the word that is being taken */
record Seat(
        UUID id,
        SchoolId school,
        UUID room,
        String name,
        String ip,
        Service service,
        @Nullable UUID page,
        @Nullable Instant heardAt,
        boolean heardOnline,
        String said,
        @Nullable Instant saidAt) {}
