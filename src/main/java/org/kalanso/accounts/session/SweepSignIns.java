package org.kalanso.accounts.session;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.kalanso.accounts.SchoolDirectory;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.jobs.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Every hour: sign-ins whose time ran out are closed and told like any other end; tokens that could open nothing any more and
 * sign-ins that ended long ago are gone. The journal keeps what happened.
 */
@Component
class SweepSignIns implements Scheduled {
    private final SchoolDirectory directory;
    private final Sessions sessions;

    SweepSignIns(SchoolDirectory directory, Sessions sessions) {
        this.directory = directory;
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "accounts.sweep-sessions";
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
        sessions.sweep();
    }
}
