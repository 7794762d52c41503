package org.kalanso.computerroom.session;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.time.Stretch;
import org.kalanso.computerroom.time.TimeAccount;
import org.kalanso.platform.ids.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Grants and stretches: what was given, what was used, and what proves it. The session's row is locked by whoever writes here. */
@Repository
public class TimeStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    TimeStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A stretch that was reported on. @param closed it is over @param proven its end was proven */
    public record Past(UUID session, Stretch stretch, boolean closed, boolean proven, long chargedMillis) {}

    /** A length that was given. @param by null = by the room's rule */
    record Grant(long millis, Instant at, @Nullable UUID by) {}

    /** What was given under this key before. */
    Optional<Duration> granted(UUID session, String key) {
        return jdbc.sql("select ms from computerroom.time_grant where session_id = :session and request_key = :key")
                .param("session", session)
                .param("key", key)
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis);
    }

    void grant(UUID session, Duration length, @Nullable UUID by, @Nullable String key) {
        jdbc.sql("""
                        insert into computerroom.time_grant (id, session_id, ms, granted_at, granted_by, request_key)
                        values (:id, :session, :ms, :now, :by, :key)
                        """)
                .param("id", Ids.newId())
                .param("session", session)
                .param("ms", length.toMillis())
                .param("now", now())
                .param("by", by, java.sql.Types.OTHER)
                .param("key", key)
                .update();
    }

    List<Grant> grants(UUID session) {
        return jdbc.sql(
                        "select ms, granted_at, granted_by from computerroom.time_grant where session_id = :session order by id")
                .param("session", session)
                .query((row, n) -> new Grant(
                        row.getLong("ms"),
                        row.getTimestamp("granted_at").toInstant(),
                        row.getObject("granted_by", UUID.class)))
                .list();
    }

    /** Writes what the account says now, its open stretch too. @param before what was written last: what is the same is left alone */
    void save(UUID session, TimeAccount before, TimeAccount account) {
        Stretch open = account.open();
        boolean sameStretch = Objects.equals(id(before.open()), id(open));
        if (!sameStretch
                || before.grantedMillis() != account.grantedMillis()
                || before.usedMillis() != account.usedMillis()) save(session, account);
        if (open == null || sameStretch && open.equals(before.open())) return;
        jdbc.sql("update computerroom.stretch set stamped_ms = :stamped, limit_ms = :limit where id = :id")
                .param("stamped", open.stampedMillis())
                .param("limit", open.limitMillis())
                .param("id", open.id())
                .update();
    }

    private static @Nullable UUID id(@Nullable Stretch stretch) {
        return stretch == null ? null : stretch.id();
    }

    private void save(UUID session, TimeAccount account) {
        Stretch open = account.open();
        jdbc.sql("""
                        update computerroom.seat_session set granted_ms = :granted, used_ms = :used, stretch_id = :stretch
                        where id = :id
                        """)
                .param("granted", account.grantedMillis())
                .param("used", account.usedMillis())
                .param("stretch", open == null ? null : open.id(), java.sql.Types.OTHER)
                .param("id", session)
                .update();
    }

    /** @param page the run of the seat's page; null where the server's clock bears witness */
    void opened(SeatSession session, UUID seat, @Nullable UUID page, Stretch stretch) {
        jdbc.sql("""
                        insert into computerroom.stretch (id, session_id, workstation_id, page, opened_at, limit_ms)
                        values (:id, :session, :seat, :page, :at, :limit)
                        """)
                .param("id", stretch.id())
                .param("session", session.id())
                .param("seat", seat)
                .param("page", page, java.sql.Types.OTHER)
                .param("at", Timestamp.from(stretch.openedAt()))
                .param("limit", stretch.limitMillis())
                .update();
    }

    /** The stretch is over. @param creditedMillis given back, of a time that nothing proves */
    void closed(UUID stretch, long chargedMillis, long creditedMillis, boolean proven) {
        jdbc.sql("""
                        update computerroom.stretch set closed_at = :now, charged_ms = :charged, credited_ms = :credited,
                          stamped_ms = case when :proven then :charged else stamped_ms end, proven = :proven
                        where id = :id
                        """)
                .param("now", now())
                .param("charged", chargedMillis)
                .param("credited", creditedMillis)
                .param("proven", proven)
                .param("id", stretch)
                .update();
    }

    /** A stretch of this seat, whichever session it was of. */
    public Optional<Past> stretch(UUID seat, UUID id) {
        return jdbc.sql("""
                        select id, session_id, opened_at, stamped_ms, limit_ms, closed_at is not null as closed, proven, charged_ms
                        from computerroom.stretch where id = :id and workstation_id = :seat
                        """)
                .param("id", id)
                .param("seat", seat)
                .query((row, n) -> new Past(
                        row.getObject("session_id", UUID.class),
                        new Stretch(
                                row.getObject("id", UUID.class),
                                row.getTimestamp("opened_at").toInstant(),
                                row.getLong("stamped_ms"),
                                row.getLong("limit_ms")),
                        row.getBoolean("closed"),
                        row.getBoolean("proven"),
                        row.getLong("charged_ms")))
                .optional();
    }

    /** What the person or visitor was given today, of sessions over what they used; with their class it does not count. */
    Duration today(SessionInput.Holder holder, Instant since) {
        String whose = holder.visitor() == null ? "person_id = :whose" : "visitor_id = :whose";
        long millis = jdbc.sql("""
                        select coalesce(sum(case when ended_at is null then granted_ms else least(used_ms, granted_ms) end), 0)
                        from computerroom.seat_session where created_at >= :since and booked_time_id is null and
                        """ + whose)
                .param("since", Timestamp.from(since))
                .param("whose", holder.visitor() == null ? holder.person() : holder.visitor())
                .query(Long.class)
                .single();
        return Duration.ofMillis(millis);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
