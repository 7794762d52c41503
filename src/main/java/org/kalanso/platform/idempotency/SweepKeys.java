package org.kalanso.platform.idempotency;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.jobs.Scheduled;
import org.springframework.stereotype.Component;

/** Every night at 3:00 UTC: keys older than a day go, with what was answered. */
@Component
class SweepKeys implements Scheduled {
    private static final LocalTime NIGHT = LocalTime.of(3, 0);
    private static final SchoolId INSTALLATION = new SchoolId(new UUID(0, 0));

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
    public List<Place> places() {
        return List.of(new Place(INSTALLATION, ZoneOffset.UTC));
    }

    @Override
    public ZonedDateTime latest(ZonedDateTime now) {
        var today = now.with(NIGHT);
        return today.isAfter(now) ? today.minusDays(1) : today;
    }

    @Override
    public void run(SchoolId school, ZonedDateTime due) {
        store.sweep();
    }
}
