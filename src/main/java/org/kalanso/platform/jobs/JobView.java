package org.kalanso.platform.jobs;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What whoever waits for a job sees.
 *
 * @param total null while the number of steps is not known yet
 * @param result the work's own answer once the job is done; its field {@code href} is where a person goes next
 * @param error the refusal's code once the job has failed
 * @param errorArgs what the refusal's sentence names
 * @param message that sentence in the reader's language; null until somebody reads it in one
 * @param requestId the request that asked for it, under which the log tells what happened
 * @param askedBy null when a schedule asked
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
        @Nullable String error,
        @JsonIgnore List<Object> errorArgs,
        @Nullable String message,
        @Nullable String requestId,
        @Nullable UUID askedBy) {

    JobView saying(@Nullable String sentence) {
        return new JobView(
                id,
                kind,
                state,
                done,
                total,
                createdAt,
                startedAt,
                finishedAt,
                result,
                error,
                errorArgs,
                sentence,
                requestId,
                askedBy);
    }

    /** Failed or cancelled: it can be asked for again. */
    public boolean mayBeTriedAgain() {
        return state == JobState.FAILED || state == JobState.CANCELLED;
    }

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
