package org.kalanso.computerroom.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.Schools;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The schedules of rooms. */
@Component
public class RoomSchedules {
    /** How many days ahead bookings are known to whoever decides. */
    public static final int SEEN_DAYS = 7;

    private static final Duration KEPT = Duration.ofSeconds(5);
    private final RoomTimesStore store;
    private final Schools schools;
    private final Clock clock;
    private final Map<UUID, Read> read = new ConcurrentHashMap<>();

    RoomSchedules(RoomTimesStore store, Schools schools, Clock clock) {
        this.store = store;
        this.schools = schools;
        this.clock = clock;
    }

    /** A room's rules and schedule, read together. */
    public record Read(RoomTimes times, Schedule schedule, Instant at) {}

    /** As they stand now: for whoever decides by them. */
    public Read of(UUID room) {
        Instant now = clock.instant();
        RoomTimes times = store.times(room);
        var zone = schools.institution(times.school()).zone();
        var today = now.atZone(zone).toLocalDate();
        var hours = store.hours(room, zone, today.minusDays(1));
        var seen = new Range(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(Schedule.DAYS + 1L)));
        var schedule = new Schedule(hours, store.booked(room, seen), Duration.ofMinutes(times.leadMinutes()));
        return new Read(times, schedule, now);
    }

    /** As they stood some seconds ago at most: for what many seats show every few seconds. */
    public Read lately(UUID room) {
        Instant now = clock.instant();
        Read known = read.get(room);
        if (known != null && Duration.between(known.at(), now).abs().compareTo(KEPT) < 0) return known;
        Read fresh = of(room);
        read.put(room, fresh);
        return fresh;
    }

    public java.time.ZoneId zone(SchoolId school) {
        return schools.institution(school).zone();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(ScheduleChanged changed) {
        read.remove(changed.room());
    }
}
