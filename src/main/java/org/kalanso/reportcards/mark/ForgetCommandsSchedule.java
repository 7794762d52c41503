package org.kalanso.reportcards.mark;

import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.jobs.Scheduled;
import org.kalanso.school.Schools;
import org.springframework.stereotype.Component;

/**
 * Every night at three forgets what cells were answered more than sixty days ago. Until then a phone that was without a network
 * may send its marks again; afterwards the version of each cell still keeps it from overwriting anything unseen.
 */
@Component
class ForgetCommandsSchedule implements Scheduled {
    static final Period KEPT = Period.ofDays(60);
    private static final LocalTime AT = LocalTime.of(3, 0);
    private final Schools schools;
    private final MarkCommandStore commands;

    ForgetCommandsSchedule(Schools schools, MarkCommandStore commands) {
        this.schools = schools;
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
    public List<Place> places() {
        return schools.all().stream()
                .map(school -> new Place(school.id(), school.zone()))
                .toList();
    }

    @Override
    public ZonedDateTime latest(ZonedDateTime now) {
        var today = now.with(AT);
        return today.isAfter(now) ? today.minusDays(1) : today;
    }

    /** The rows name no school, and forgetting twice does no harm: whichever school's night comes first forgets them all. */
    @Override
    public void run(SchoolId school, ZonedDateTime due) {
        commands.forgetBefore(due.minus(KEPT).toInstant());
    }
}
