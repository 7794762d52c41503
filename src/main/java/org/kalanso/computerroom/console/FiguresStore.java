package org.kalanso.computerroom.console;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.kalanso.platform.access.Caller;
import org.kalanso.school.Institution;
import org.kalanso.school.Schools;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what happened in a room since midnight of its school. */
@Repository
class FiguresStore {
    private final JdbcClient jdbc;
    private final Schools schools;
    private final Clock clock;

    FiguresStore(JdbcClient jdbc, Schools schools, Clock clock) {
        this.jdbc = jdbc;
        this.schools = schools;
        this.clock = clock;
    }

    private record Sat(int people, int sessions) {}

    /** Of a room that the caller has reached. */
    TodayFigures today(Caller caller, UUID room) {
        Institution school = schools.institution(caller.inSchool());
        Instant midnight = clock.instant()
                .atZone(school.zone())
                .toLocalDate()
                .atStartOfDay(school.zone())
                .toInstant();
        Sat sat = sat(room, midnight);
        return new TodayFigures(sat.people(), sat.sessions(), usedSeconds(room, midnight), money(room, midnight));
    }

    private Sat sat(UUID room, Instant since) {
        return jdbc.sql("""
                        select count(distinct coalesce(person_id, visitor_id, id)), count(*) from computerroom.seat_session
                        where room_id = :room and started_at >= :since
                        """)
                .param("room", room)
                .param("since", Timestamp.from(since))
                .query((row, n) -> new Sat(row.getInt(1), row.getInt(2)))
                .single();
    }

    /** Of a stretch that goes on, what its seat has proved; where the server's clock bears witness, what has passed. */
    private long usedSeconds(UUID room, Instant since) {
        return jdbc.sql("""
                        select coalesce(sum(case
                          when t.closed_at is not null then t.charged_ms
                          when t.page is not null then t.stamped_ms
                          else least(t.limit_ms, extract(epoch from cast(:now as timestamptz) - t.opened_at) * 1000) end), 0)
                        from computerroom.stretch t join computerroom.seat_session s on s.id = t.session_id
                        where s.room_id = :room and t.opened_at >= :since
                        """)
                        .param("room", room)
                        .param("since", Timestamp.from(since))
                        .param("now", Timestamp.from(clock.instant()))
                        .query(BigDecimal.class)
                        .single()
                        .longValue()
                / 1_000;
    }

    private List<TodayFigures.Money> money(UUID room, Instant since) {
        return jdbc.sql("""
                        select currency, coalesce(sum(price) filter (where paid_at >= :since), 0) as taken,
                               coalesce(sum(price) filter (where paid_at is null and created_at >= :since), 0) as due
                        from computerroom.seat_session
                        where room_id = :room and price > 0 and (created_at >= :since or paid_at >= :since)
                          and (end_reason is null or end_reason not in ('CANCELLED', 'WINDOW'))
                        group by currency order by count(*) desc, currency
                        """)
                .param("room", room)
                .param("since", Timestamp.from(since))
                .query((row, n) -> new TodayFigures.Money(
                        row.getString(1),
                        written(row.getBigDecimal(2), row.getString(1)),
                        written(row.getBigDecimal(3), row.getString(1))))
                .list();
    }

    private static BigDecimal written(BigDecimal amount, String currency) {
        return amount.setScale(
                Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits()), RoundingMode.UNNECESSARY);
    }
}
