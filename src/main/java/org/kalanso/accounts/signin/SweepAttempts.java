package org.kalanso.accounts.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.jobs.Rhythm;
import org.kalanso.platform.jobs.Scheduled;
import org.springframework.stereotype.Component;

/** Every day: counters that no limit looks at any more are gone. */
@Component
class SweepAttempts implements Scheduled {
    /** Longer than any limit's window. */
    private static final Duration KEPT = Duration.ofDays(2);

    private final AttemptStore store;
    private final Clock clock;

    SweepAttempts(AttemptStore store, Clock clock) {
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
    public Rhythm rhythm() {
        return Rhythm.daily(LocalTime.MIDNIGHT);
    }

    @Override
    public void run(SchoolId school, ZonedDateTime due) {
        store.clear(clock.instant().minus(KEPT));
    }
}
