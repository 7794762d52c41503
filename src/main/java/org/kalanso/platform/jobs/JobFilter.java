package org.kalanso.platform.jobs;

import java.util.Set;

/** Which jobs the list shows: a chip on top of it. */
public enum JobFilter {
    ALL(Set.of()),
    OPEN(Set.of(JobState.WAITING, JobState.RUNNING)),
    FAILED(Set.of(JobState.FAILED, JobState.CANCELLED)),
    DONE(Set.of(JobState.DONE));

    private final Set<JobState> states;

    JobFilter(Set<JobState> states) {
        this.states = states;
    }

    Set<JobState> states() {
        return states;
    }

    public String href() {
        return this == ALL ? "/jobs" : "/jobs?show=" + name();
    }

    public String next(Object cursor) {
        return href() + (this == ALL ? "?" : "&") + "before=" + cursor;
    }
}
