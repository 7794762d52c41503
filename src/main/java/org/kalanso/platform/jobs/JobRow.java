package org.kalanso.platform.jobs;

import org.jspecify.annotations.Nullable;

/**
 * A line of the list of jobs.
 *
 * @param title what the work is called
 * @param who the name of whoever asked; null when a schedule did
 */
public record JobRow(JobView job, String title, @Nullable String who) {
    /** The badge's colour; its word says the same. */
    public String tone() {
        return switch (job.state()) {
            case DONE -> "ok";
            case FAILED -> "danger";
            case RUNNING -> "info";
            case WAITING -> "new";
            case CANCELLED -> "warn";
        };
    }
}
