package org.kalanso.platform.live;

import java.util.Optional;
import java.util.UUID;

/** Tickets for programs that can't send a header with a WebSocket: short-lived and taken once. */
public interface LiveTickets {
    /** @return the session that the ticket was given to; empty for one unknown, spent or out of time */
    Optional<UUID> spend(String ticket);
}
