package org.kalanso.platform.idempotency;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.jobs.Rhythm;
import org.kalanso.platform.jobs.Scheduled;
import org.springframework.stereotype.Component;

/** Every night at 3:00 UTC: keys older than a day go, with what was answered. */
@Component
class SweepKeys implements Scheduled {
    private static final LocalTime NIGHT = LocalTime.of(3, 0);

    private final KeyStore store;

    SweepKeys(KeyStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "platform.keys";
    }

    @Override
    public boolean ofTheInstallation() {
        return true;
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.daily(NIGHT);
    }

    @Override
    public void run(SchoolId school, ZonedDateTime due) {
        store.sweep();
    }
}
