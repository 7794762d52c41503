package org.kalanso.reportcards.mark;

import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.jobs.Rhythm;
import org.kalanso.platform.jobs.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Every night at three (UTC) forgets what cells were answered more than sixty days ago. Until then a phone that was without a network
 * may send its marks again; afterwards the version of each cell still keeps it from overwriting anything unseen.
 */
@Component
class ForgetCommandsSchedule implements Scheduled {
    static final Period KEPT = Period.ofDays(60);
    private static final LocalTime AT = LocalTime.of(3, 0);
    private final MarkCommandStore commands;

    ForgetCommandsSchedule(MarkCommandStore commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "reportcards.forget-commands";
    }

    @Override
    public boolean ofTheInstallation() {
        return true;
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.daily(AT);
    }

    /** The rows name no school. */
    @Override
    public void run(SchoolId school, ZonedDateTime due) {
        commands.forgetBefore(due.minus(KEPT).toInstant());
    }
}
