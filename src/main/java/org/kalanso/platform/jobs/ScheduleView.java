package org.kalanso.platform.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work that the calendar asks for, as a reader sees it.
 *
 * @param name stable, {@code module.what}
 * @param title in the reader's language
 * @param lastDue up to when it was served; null before its first time
 * @param nextDue null where it is due no more
 */
public record ScheduleView(
        String name,
        String title,
        @Nullable Instant lastDue,
        @Nullable Instant nextDue) {}
