package org.kalanso.computerroom.report;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Sessions as the figures need them, and the months that were announced. */
@Repository
class ReportStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ReportStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    private record Piece(UUID session, Sitting.Piece piece) {}

    /** Those that began in these days; of one that still goes on what is charged by now. */
    List<Sitting> sittings(SchoolId school, Span span, ZoneId zone) {
        Map<UUID, List<Sitting.Piece>> pieces = new HashMap<>();
        for (Piece each : pieces(school, span, zone))
            pieces.computeIfAbsent(each.session(), id -> new ArrayList<>()).add(each.piece());
        return asked("""
                        select s.id, coalesce(s.person_id, s.visitor_id, s.id) as who, s.category,
                               s.person_id is not null or s.visitor_id is not null as named,
                               coalesce(p.age_band, 'UNKNOWN') as band, coalesce(p.sex, 'UNKNOWN') as sex, p.purpose,
                               s.started_at, s.used_ms
                        from computerroom.seat_session s
                        left join computerroom.session_profile p on p.session_id = s.id
                        where s.school_id = :school and s.started_at >= :from and s.started_at < :until
                        order by s.started_at, s.id
                        """, school, span, zone)
                .query((row, n) -> new Sitting(
                        Objects.requireNonNull(row.getObject("who", UUID.class)),
                        Sitting.kind(row.getString("category"), row.getBoolean("named"), row.getString("purpose")),
                        Objects.requireNonNull(row.getString("band")),
                        Objects.requireNonNull(row.getString("sex")),
                        row.getTimestamp("started_at").toInstant(),
                        row.getLong("used_ms"),
                        pieces.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    private List<Piece> pieces(SchoolId school, Span span, ZoneId zone) {
        return asked("""
                        select t.session_id, t.opened_at, t.charged_ms from computerroom.stretch t
                        join computerroom.seat_session s on s.id = t.session_id
                        where s.school_id = :school and s.started_at >= :from and s.started_at < :until and t.charged_ms > 0
                        order by t.opened_at, t.id
                        """, school, span, zone)
                .query((row, n) -> new Piece(
                        Objects.requireNonNull(row.getObject(1, UUID.class)),
                        new Sitting.Piece(row.getTimestamp(2).toInstant(), row.getLong(3))))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, SchoolId school, Span span, ZoneId zone) {
        return jdbc.sql(sql)
                .param("school", school.value())
                .param("from", Timestamp.from(start(span.from(), zone)))
                .param("until", Timestamp.from(start(span.to().plusDays(1), zone)));
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** Those that stood there by the last day. */
    int seats(SchoolId school, Span span, ZoneId zone) {
        return jdbc.sql(
                        "select count(*) from computerroom.workstation where school_id = :school and created_at < :until")
                .param("school", school.value())
                .param("until", Timestamp.from(start(span.to().plusDays(1), zone)))
                .query(Integer.class)
                .single();
    }

    /** The day of the first session of all. */
    Optional<LocalDate> first(SchoolId school, ZoneId zone) {
        return jdbc.sql(
                        "select started_at from computerroom.seat_session where school_id = :school and started_at is not null"
                                + " order by started_at limit 1")
                .param("school", school.value())
                .query((row, n) -> LocalDate.ofInstant(row.getTimestamp(1).toInstant(), zone))
                .optional();
    }

    /** As it was announced. @param month its first day */
    Optional<Figures> prepared(SchoolId school, LocalDate month) {
        return jdbc.sql("select figures from computerroom.monthly_report where school_id = :school and month = :month")
                .param("school", school.value())
                .param("month", month)
                .query((row, n) -> json.readValue(row.getString(1), Figures.class))
                .optional();
    }

    /** Newest first, at most two years. */
    List<LocalDate> months(SchoolId school) {
        return jdbc.sql(
                        "select month from computerroom.monthly_report where school_id = :school order by month desc limit 24")
                .param("school", school.value())
                .query((row, n) -> Objects.requireNonNull(row.getObject(1, LocalDate.class)))
                .list();
    }

    /** @return whether it is new; one that was announced is never written again */
    boolean keep(SchoolId school, LocalDate month, Figures figures) {
        return jdbc.sql("""
                        insert into computerroom.monthly_report (school_id, month, figures, prepared_at)
                        values (:school, :month, cast(:figures as jsonb), :now) on conflict do nothing
                        """)
                        .param("school", school.value())
                        .param("month", month)
                        .param("figures", json.writeValueAsString(figures))
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
