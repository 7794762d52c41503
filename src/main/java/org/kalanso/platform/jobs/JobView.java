package org.kalanso.platform.jobs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What whoever waits for a job sees.
 *
 * @param total null while the number of steps is not known yet
 * @param result the work's own answer once the job is done; its field {@code href} is where a person goes next
 * @param error the refusal's code once the job has failed
 */
public record JobView(
        UUID id,
        String kind,
        JobState state,
        int done,
        @Nullable Integer total,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable JsonNode result,
        @Nullable String error) {

    /** Whole percent, 0 while nothing is known. */
    public int percent() {
        if (state == JobState.DONE) return 100;
        return total == null || total == 0 ? 0 : Math.min(100, done * 100 / total);
    }

    /** Where the person goes once the job is done; null when there is nothing to see. */
    public @Nullable String href() {
        return result != null && result.path("href").isString()
                ? result.path("href").asString()
                : null;
    }
}
