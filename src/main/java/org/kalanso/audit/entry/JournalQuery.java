package org.kalanso.audit.entry;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question to the journal's rows.
 *
 * @param reach what may be seen at all
 * @param nouns first words of the acts; empty = all
 * @param acts exactly these; empty = all
 * @param others whether acts of no known group are meant, {@code nouns} then being the known ones
 * @param actors null = everybody
 * @param meant ids of objects that the text names too
 * @param before only entries older than this id
 */
record JournalQuery(
        JournalReach reach,
        Set<String> nouns,
        boolean others,
        Set<String> acts,
        @Nullable List<UUID> actors,
        @Nullable String kind,
        @Nullable String object,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String text,
        List<String> meant,
        @Nullable Long before,
        int limit) {}
