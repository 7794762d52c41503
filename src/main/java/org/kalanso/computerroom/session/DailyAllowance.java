package org.kalanso.computerroom.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.room.Room;
import org.kalanso.platform.access.Caller;
import org.kalanso.school.Schools;
import org.springframework.stereotype.Component;

/** How much of their day somebody has left in a room. */
@Component
public class DailyAllowance {
    private final TimeStore times;
    private final Schools schools;
    private final Clock clock;

    DailyAllowance(TimeStore times, Schools schools, Clock clock) {
        this.times = times;
        this.schools = schools;
        this.clock = clock;
    }

    /** Whole minutes, never below zero; empty where nothing limits them. */
    public Optional<Long> minutesLeft(
            Caller caller, Room room, Category category, @Nullable UUID person, @Nullable UUID visitor) {
        Integer allowed = room.allowance(category);
        if (allowed == null || person == null && visitor == null) return Optional.empty();
        var zone = schools.institution(caller.inSchool()).zone();
        Instant midnight =
                clock.instant().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        Duration used = times.today(new SessionInput.Holder(category, person, visitor), midnight);
        return Optional.of(Math.max(0, Duration.ofMinutes(allowed).minus(used).toMinutes()));
    }
}
