package org.kalanso.platform.jobs;

/** Where a job stands; {@code WAITING} also between two tries. */
public enum JobState {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    public boolean isOver() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
