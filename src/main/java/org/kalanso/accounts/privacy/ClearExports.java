package org.kalanso.accounts.privacy;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.kalanso.accounts.SchoolDirectory;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.jobs.Scheduled;
import org.springframework.stereotype.Component;

/** Every hour: exports that nobody fetched in time are gone. One school's calendar is enough, the rest is the same table. */
@Component
class ClearExports implements Scheduled {
    private final SchoolDirectory directory;
    private final ExportStore store;

    ClearExports(SchoolDirectory directory, ExportStore store) {
        this.directory = directory;
        this.store = store;
    }

    @Override
    public String name() {
        return "accounts.clear-exports";
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
        return now.truncatedTo(ChronoUnit.HOURS);
    }

    @Override
    public void run(SchoolId school, ZonedDateTime due) {
        store.clear();
    }
}
