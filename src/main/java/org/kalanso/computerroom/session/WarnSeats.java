package org.kalanso.computerroom.session;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.SeatTouched;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Warns a seat when ten, five and one minute are left, as the server's clock shows it; the seat's own page does so by itself too,
 * also without a server. Once each, unless time was added meanwhile.
 */
@Component
public class WarnSeats {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    WarnSeats(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    private record Due(
            UUID seat, @Nullable Integer now, @Nullable Integer before) {
        boolean isNews() {
            return now != null && (before == null || now < before);
        }
    }

    /** What somebody else holds is looked at the next time; whoever has time enough is neither held nor written. */
    @Transactional
    public void warn() {
        List<Due> due = jdbc.sql("""
                        with running as (
                          select s.id, s.granted_ms, left_over.rest
                          from computerroom.seat_session s join computerroom.stretch t on t.id = s.stretch_id
                          cross join lateral (
                            select s.granted_ms - s.used_ms
                              - least(greatest(extract(epoch from (:now - t.opened_at)) * 1000, t.stamped_ms), t.limit_ms) as rest
                          ) left_over
                          where s.state = 'ACTIVE' and (left_over.rest <= 600000 or s.warned_minutes is not null)
                          order by s.id for update of s skip locked),
                        due as (
                          select id, case when rest <= 60000 and granted_ms > 60000 then 1
                                          when rest <= 300000 and granted_ms > 300000 then 5
                                          when rest <= 600000 and granted_ms > 600000 then 10 end as minutes
                          from running where rest > 0)
                        update computerroom.seat_session s set warned_minutes = due.minutes from due
                        where s.id = due.id and s.warned_minutes is distinct from due.minutes
                        returning s.workstation_id, new.warned_minutes, old.warned_minutes
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new Due(
                        Objects.requireNonNull(row.getObject(1, UUID.class)),
                        row.getObject(2, Integer.class),
                        row.getObject(3, Integer.class)))
                .list();
        for (Due each : due)
            if (each.isNews() && each.now() != null)
                events.publishEvent(new SeatTouched(each.seat(), "warning", Map.of("minutesLeft", each.now())));
    }
}
