package org.kalanso.audit.entry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An act, as the journal keeps it.
 *
 * @param id grows with time
 * @param school null for an act that belongs to none
 * @param actor null for a job that nobody asked for
 * @param address where the request came from; null for a job
 * @param sealed whether it hangs in its school's chain already
 */
public record JournalEntry(
        long id,
        Instant at,
        @Nullable UUID school,
        @Nullable UUID actor,
        String act,
        String objectKind,
        String objectId,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        @Nullable String requestId,
        @Nullable String address,
        boolean sealed) {}
