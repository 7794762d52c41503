package org.kalanso.computerroom.use;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.workstation.WorkstationStore;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.Schools;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was charged on a seat. */
@Repository
class ShowUse {
    static final int USUAL = 30;
    private static final int MOST = 366;
    /** No stretch lasts longer: a lease ends before. */
    private static final Duration LONGEST = Duration.ofDays(31);

    private final JdbcClient jdbc;
    private final WorkstationStore seats;
    private final Schools schools;
    private final Clock clock;

    ShowUse(JdbcClient jdbc, WorkstationStore seats, Schools schools, Clock clock) {
        this.jdbc = jdbc;
        this.seats = seats;
        this.schools = schools;
        this.clock = clock;
    }

    /**
     * @param days 1 to 366, today among them; null = 30
     * @throws Problem 404 for a seat that the caller does not reach
     */
    SeatUse of(Caller caller, UUID seat, @Nullable Integer days) {
        int count = days == null ? USUAL : days;
        if (count < 1 || count > MOST) throw Problem.invalid("days", "out-of-range", 1, MOST);
        if (seats.oneVisibleTo(caller, seat).isEmpty()) throw Problem.notFound();
        ZoneId zone = schools.institution(caller.inSchool()).zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate first = today.minusDays(count - 1L);
        var sat = jdbc.sql("""
                        select session_id, opened_at, case
                          when closed_at is not null then charged_ms
                          when page is not null then stamped_ms
                          else least(limit_ms, (extract(epoch from cast(:now as timestamptz) - opened_at) * 1000)::bigint) end as ms
                        from computerroom.stretch where workstation_id = :seat and opened_at >= :from
                        """)
                .param("seat", seat)
                .param("now", Timestamp.from(clock.instant()))
                .param(
                        "from",
                        Timestamp.from(first.atStartOfDay(zone).toInstant().minus(LONGEST)))
                .query((row, n) -> new SeatUse.Sat(
                        Objects.requireNonNull(row.getObject(1, UUID.class)),
                        row.getTimestamp(2).toInstant(),
                        Duration.ofMillis(row.getLong(3))))
                .list();
        return SeatUse.of(sat, first, today, zone);
    }
}
