package org.kalanso.accounts.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.kalanso.accounts.SchoolDirectory;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.jobs.Scheduled;
import org.springframework.stereotype.Component;

/** Every day: counters that no limit looks at any more are gone. One school's calendar is enough, the rest is the same table. */
@Component
class SweepAttempts implements Scheduled {
    /** Longer than any limit's window. */
    private static final Duration KEPT = Duration.ofDays(2);

    private final SchoolDirectory directory;
    private final AttemptStore store;
    private final Clock clock;

    SweepAttempts(SchoolDirectory directory, AttemptStore store, Clock clock) {
        this.directory = directory;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "accounts.sweep-attempts";
    }

    @Override
    public boolean ofTheInstallation() {
        return true;
    }

    @Override
    public List<Place> places() {
        return directory.schools().stream()
                .limit(1)
                .map(school -> new Place(school.id(), ZoneOffset.UTC))
                .toList();
    }

    @Override
    public ZonedDateTime latest(ZonedDateTime now) {
        return now.truncatedTo(ChronoUnit.DAYS);
    }

    @Override
    public void run(SchoolId school, ZonedDateTime due) {
        store.clear(clock.instant().minus(KEPT));
    }
}
