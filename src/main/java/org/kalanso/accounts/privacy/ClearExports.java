package org.kalanso.accounts.privacy;

import java.time.ZonedDateTime;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.jobs.Rhythm;
import org.kalanso.platform.jobs.Scheduled;
import org.springframework.stereotype.Component;

/** Every hour: exports that nobody fetched in time are gone. */
@Component
class ClearExports implements Scheduled {
    private final ExportStore store;

    ClearExports(ExportStore store) {
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
    public Rhythm rhythm() {
        return Rhythm.hourly();
    }

    @Override
    public void run(SchoolId school, ZonedDateTime due) {
        store.clear();
    }
}
