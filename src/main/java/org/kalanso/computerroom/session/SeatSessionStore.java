package org.kalanso.computerroom.session;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.ComputerroomProblem;
import org.kalanso.computerroom.room.RoomReach;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of sessions. */
@Repository
public class SeatSessionStore {
    static final String SESSION = """
            select s.id, s.school_id, s.room_id, s.workstation_id, s.person_id, s.visitor_id, s.label, s.category, s.state,
                   s.suspended_for, s.valid_from, s.valid_until, s.price, s.currency, s.paid_at, s.granted_ms, s.used_ms,
                   s.created_at, s.started_at, s.ended_at, s.end_reason, s.version,
                   s.must_end_at, s.must_end_for, s.booked_time_id, s.reserved_until, s.overruled_at is not null as overruled,
                   r.lease_minutes, r.gap_minutes, r.extend_minutes,
                   coalesce(trim(v.given_names || ' ' || v.family_name), s.label) as name,
                   t.id as stretch_id, t.opened_at, t.stamped_ms, t.limit_ms, t.page,
                   coalesce(w.device_hash is not null, false) as enrolled, w.beat_at
            from computerroom.seat_session s
            join computerroom.room r on r.id = s.room_id
            left join computerroom.stretch t on t.id = s.stretch_id
            left join computerroom.workstation w on w.id = s.workstation_id
            left join computerroom.visitor v on v.id = s.visitor_id
            where
            """;
    private final JdbcClient jdbc;
    private final Clock clock;

    SeatSessionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<SeatSession> visibleTo(Caller caller, UUID id) {
        return RoomReach.asked(jdbc.sql(SESSION + RoomReach.MINE + " and s.id = :id"), caller)
                .param("id", id)
                .query(SessionRows::session)
                .optional();
    }

    /** Newest first. @param before the last one of the page before; null = from the newest */
    List<SeatSession> visibleTo(Caller caller, SessionQuery query) {
        return RoomReach.asked(
                        jdbc.sql(SESSION + RoomReach.MINE + query.condition() + " order by s.id desc limit :limit + 1"),
                        caller)
                .param("room", query.room(), java.sql.Types.OTHER)
                .param("visitor", query.visitor(), java.sql.Types.OTHER)
                .param("states", query.states())
                .param("before", query.before(), java.sql.Types.OTHER)
                .param("limit", query.limit())
                .query(SessionRows::session)
                .list();
    }

    /** With its row locked until the transaction ends. @throws Problem 404 where there is none */
    SeatSession editableBy(Caller caller, UUID id) {
        lock(id);
        return visibleTo(caller, id).orElseThrow(Problem::notFound);
    }

    /** For what a seat or the clock says, with its row locked. */
    public SeatSession locked(UUID id) {
        return lockedIfAny(id).orElseThrow();
    }

    /** The same; empty where it is no more. */
    public Optional<SeatSession> lockedIfAny(UUID id) {
        lock(id);
        return jdbc.sql(SESSION + " s.id = :id")
                .param("id", id)
                .query(SessionRows::session)
                .optional();
    }

    private void lock(UUID id) {
        jdbc.sql("select id from computerroom.seat_session where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /** Those that are open in a room. */
    List<SeatSession> openIn(Caller caller, UUID room) {
        return RoomReach.asked(
                        jdbc.sql(SESSION + RoomReach.MINE
                                + " and s.room_id = :room and s.state in ('ACTIVE', 'SUSPENDED')"),
                        caller)
                .param("room", room)
                .query(SessionRows::session)
                .list();
    }

    List<SeatSession> waitingIn(Caller caller, UUID room) {
        return RoomReach.asked(
                        jdbc.sql(
                                SESSION + RoomReach.MINE
                                        + " and s.room_id = :room and s.state = 'CREATED' and s.valid_until > :now order by s.id desc limit 200"),
                        caller)
                .param("room", room)
                .param("now", now())
                .query(SessionRows::session)
                .list();
    }

    /** The one that is open on a seat. */
    public Optional<UUID> openOn(UUID seat) {
        return jdbc.sql("""
                        select id from computerroom.seat_session
                        where workstation_id = :seat and state in ('ACTIVE', 'SUSPENDED')
                        """).param("seat", seat).query(UUID.class).optional();
    }

    /** The same as it stands, for the seat itself. */
    public Optional<SeatSession> openAt(UUID seat) {
        return jdbc.sql(SESSION + " s.workstation_id = :seat and s.state in ('ACTIVE', 'SUSPENDED')")
                .param("seat", seat)
                .query(SessionRows::session)
                .optional();
    }

    /** One that waits for a code and is kept for this seat now. */
    public Optional<UUID> reservedFor(UUID seat) {
        return jdbc.sql("""
                        select id from computerroom.seat_session where workstation_id = :seat and state = 'CREATED'
                          and valid_from <= :now and valid_until > :now limit 1
                        """)
                .param("seat", seat)
                .param("now", now())
                .query(UUID.class)
                .optional();
    }

    /** The session of a code in the school, newest first: one that lives, or the last that had it. */
    public Optional<UUID> byCode(UUID school, byte[] key) {
        return jdbc.sql("""
                        select id from computerroom.seat_session where school_id = :school and code_key = :key
                        order by (state in ('CREATED', 'ACTIVE', 'SUSPENDED')) desc, id desc limit 1
                        """)
                .param("school", school)
                .param("key", key)
                .query(UUID.class)
                .optional();
    }

    /** @throws Problem 409 where the seat or the person has another open session: the database says so */
    void start(SeatSession session, UUID seat) {
        try {
            jdbc.sql("""
                            update computerroom.seat_session set state = 'ACTIVE', workstation_id = :seat,
                              started_at = coalesce(started_at, :now), version = version + 1
                            where id = :id
                            """)
                    .param("seat", seat)
                    .param("now", now())
                    .param("id", session.id())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw refused(taken);
        }
    }

    /** @throws Problem 409 where somebody sits there */
    void move(UUID id, UUID seat) {
        try {
            jdbc.sql(
                            "update computerroom.seat_session set workstation_id = :seat, version = version + 1 where id = :id")
                    .param("seat", seat)
                    .param("id", id)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw refused(taken);
        }
    }

    private static Problem refused(DuplicateKeyException taken) {
        String constraint = String.valueOf(taken.getMessage());
        return constraint.contains("one_open_session_on_a_seat")
                ? ComputerroomProblem.seatTaken("")
                : ComputerroomProblem.personHasSession();
    }

    /** @param forWhat {@code OPERATOR} or {@code SILENCE} while it is suspended */
    void state(UUID id, SessionState state, @Nullable String forWhat) {
        jdbc.sql("""
                        update computerroom.seat_session set state = :state, suspended_for = :why, version = version + 1
                        where id = :id
                        """)
                .param("state", state.name())
                .param("why", forWhat)
                .param("id", id)
                .update();
    }

    void end(UUID id, SessionState state, EndReason reason, @Nullable UUID by) {
        jdbc.sql("""
                        update computerroom.seat_session set state = :state, suspended_for = null, ended_at = :now, ended_by = :by,
                          end_reason = :reason, version = version + 1
                        where id = :id
                        """)
                .param("state", state.name())
                .param("reason", reason.name())
                .param("by", by, java.sql.Types.OTHER)
                .param("now", now())
                .param("id", id)
                .update();
    }

    void pay(UUID id, UUID to) {
        jdbc.sql("""
                        update computerroom.seat_session set paid_at = :now, paid_to = :to, version = version + 1
                        where id = :id and paid_at is null
                        """).param("now", now()).param("to", to).param("id", id).update();
    }

    /** Empty for a session that has no code. */
    Optional<byte[]> codeBox(UUID id) {
        return jdbc.sql("select code_box from computerroom.seat_session where id = :id and code_box is not null")
                .param("id", id)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    private Timestamp now() {
        Instant instant = clock.instant();
        return Timestamp.from(instant);
    }
}
