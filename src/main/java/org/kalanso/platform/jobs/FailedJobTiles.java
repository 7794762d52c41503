package org.kalanso.platform.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.home.HomeTile;
import org.kalanso.platform.home.Tile;
import org.kalanso.platform.text.Sentence;
import org.springframework.stereotype.Component;

/** On the home page of heads and administrators: long work that failed lately and that nobody has started again. */
@Component
class FailedJobTiles implements HomeTile {
    private static final int ORDER = 4;
    private static final Duration LATELY = Duration.ofDays(7);
    private final JobStore store;
    private final Clock clock;

    FailedJobTiles(JobStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Tile> of(Caller caller) {
        if (!caller.platformAdmin() && !caller.is(Role.HEAD)) return List.of();
        int failed = store.failedSince(caller, clock.instant().minus(LATELY));
        if (failed == 0) return List.of();
        return List.of(Tile.waiting(
                        Integer.toString(failed), Sentence.of("job.tile", failed), "refresh", JobFilter.FAILED.href())
                .withNote(Sentence.of("job.tile-note")));
    }
}
