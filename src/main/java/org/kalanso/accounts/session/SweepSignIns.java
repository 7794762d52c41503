package org.kalanso.accounts.session;

import java.time.ZonedDateTime;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.jobs.Rhythm;
import org.kalanso.platform.jobs.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Every hour: sign-ins whose time ran out are closed and told like any other end; tokens that could open nothing any more and
 * sign-ins that ended long ago are gone. The journal keeps what happened.
 */
@Component
class SweepSignIns implements Scheduled {
    private final Sessions sessions;

    SweepSignIns(Sessions sessions) {
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
    public Rhythm rhythm() {
        return Rhythm.hourly();
    }

    @Override
    public void run(SchoolId school, ZonedDateTime due) {
        sessions.sweep();
    }
}
