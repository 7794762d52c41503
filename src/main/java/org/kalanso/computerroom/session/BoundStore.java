package org.kalanso.computerroom.session;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.schedule.MustEnd;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What bounds sessions, as rows. */
@Repository
class BoundStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    BoundStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void mustEnd(UUID session, @Nullable MustEnd end) {
        jdbc.sql("update computerroom.seat_session set must_end_at = :at, must_end_for = :cause where id = :id")
                .param("id", session)
                .param("at", end == null ? null : end.at().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("cause", end == null ? null : end.cause().name())
                .update();
    }

    void unreserve(UUID session) {
        jdbc.sql("update computerroom.seat_session set reserved_from = null, reserved_until = null where id = :id")
                .param("id", session)
                .update();
    }

    /** From when a seat is kept for somebody else. */
    Optional<Instant> nextReservation(UUID seat, UUID butOf, Instant now) {
        return jdbc.sql("""
                        select min(valid_from) from computerroom.seat_session
                        where workstation_id = :seat and id <> :session and state = 'CREATED' and reserved_from is not null
                          and valid_until > :now
                        """)
                .param("seat", seat)
                .param("session", butOf)
                .param("now", Timestamp.from(now))
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    /** The class of a booked time that is not cancelled. */
    Optional<UUID> classOf(UUID bookedTime) {
        return jdbc.sql("""
                        select b.class_id from computerroom.booked_time t
                        join computerroom.class_booking b on b.id = t.booking_id
                        where t.id = :id and t.cancelled_at is null
                        """).param("id", bookedTime).query(UUID.class).optional();
    }

    /** Sessions that are open in a room, in one order for everybody. */
    List<UUID> openIn(UUID room) {
        return jdbc.sql("""
                        select id from computerroom.seat_session
                        where room_id = :room and state in ('ACTIVE', 'SUSPENDED') order by id
                        """)
                .param("room", room)
                .query((row, n) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException where the seat is reserved for somebody else then */
    void reserve(UUID session, Instant from, Instant until) {
        jdbc.sql("update computerroom.seat_session set reserved_from = :from, reserved_until = :until where id = :id")
                .param("id", session)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .update();
    }

    void overrule(UUID session, UUID by, String reason) {
        jdbc.sql("""
                        update computerroom.seat_session set overruled_at = :now, overruled_by = :by, overrule_reason = :reason,
                          must_end_at = null, must_end_for = null, version = version + 1
                        where id = :id
                        """)
                .param("id", session)
                .param("by", by)
                .param("reason", reason)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
