package org.kalanso.computerroom.workstation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
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

/** Rows of seats, as those see them who reach their room. */
@Repository
public class WorkstationStore {
    private static final String SEAT = """
            select w.id, w.room_id, w.name, w.plan_x, w.plan_y, w.ip, w.mac, w.os, w.service, w.device_hash is not null as enrolled,
                   w.beat_at, w.heard_online, w.called_at, w.wants_time_at, w.version, s.id as session_id, s.state,
                   exists (select from computerroom.seat_session k where k.workstation_id = w.id and k.state = 'CREATED'
                           and k.valid_from <= :now and k.valid_until > :now) as reserved,
                   (select count(distinct t.session_id) from computerroom.stretch t where t.workstation_id = w.id) as sessions,
                   (select coalesce(sum(t.charged_ms), 0) from computerroom.stretch t where t.workstation_id = w.id) as used_ms
            from computerroom.workstation w
            join computerroom.room r on r.id = w.room_id
            left join computerroom.seat_session s on s.workstation_id = w.id and s.state in ('ACTIVE', 'SUSPENDED')
            where w.retired_at is null and
            """;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Silence silence;

    WorkstationStore(JdbcClient jdbc, Clock clock, Silence silence) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.silence = silence;
    }

    /** By name. @param room null = of every room the caller reaches */
    public List<Workstation> visibleTo(Caller caller, @Nullable UUID room) {
        String which = room == null ? "" : " and w.room_id = :room";
        return asked(SEAT + RoomReach.MINE + which + " order by r.name, length(w.name), w.name", caller)
                .param("room", room, java.sql.Types.OTHER)
                .query(this::seat)
                .list();
    }

    public Optional<Workstation> oneVisibleTo(Caller caller, UUID id) {
        return asked(SEAT + RoomReach.MINE + " and w.id = :id", caller)
                .param("id", id)
                .query(this::seat)
                .optional();
    }

    /**
     * With its row locked until the transaction ends; sessions may go on naming it. Whoever locks sessions too does so after.
     *
     * @throws Problem 404 where there is none
     */
    public Workstation editableBy(Caller caller, UUID id) {
        jdbc.sql("select id from computerroom.workstation where id = :id and school_id = :school for no key update")
                .param("id", id)
                .param("school", caller.inSchool().value())
                .query(UUID.class)
                .optional();
        return oneVisibleTo(caller, id).orElseThrow(Problem::notFound);
    }

    /** Those of them that the caller reaches, locked in the order of their ids. */
    List<Workstation> editableBy(Caller caller, Collection<UUID> ids) {
        return ids.stream()
                .sorted()
                .distinct()
                .map(id -> editableBy(caller, id))
                .toList();
    }

    private JdbcClient.StatementSpec asked(String sql, Caller caller) {
        return RoomReach.asked(jdbc.sql(sql), caller).param("now", Timestamp.from(clock.instant()));
    }

    void insert(Caller caller, UUID id, UUID room, int seats, WorkstationInput.Checked input) {
        write(
                jdbc.sql("""
                        insert into computerroom.workstation (id, school_id, room_id, name, plan_x, plan_y, ip, mac, os, created_at)
                        values (:id, :school, :room, :name, :x, :y, :ip, :mac, :os, :now)
                        """)
                        .param("school", caller.inSchool().value())
                        .param("room", room)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("x", input.planX() == null ? Plan.x(seats) : input.planX())
                        .param("y", input.planY() == null ? Plan.y(seats) : input.planY()),
                id,
                input);
    }

    void update(Workstation before, WorkstationInput.Checked input) {
        write(
                jdbc.sql("""
                        update computerroom.workstation set name = :name, plan_x = :x, plan_y = :y, ip = :ip, mac = :mac, os = :os,
                          version = version + 1
                        where id = :id
                        """)
                        .param("x", input.planX() == null ? before.planX() : input.planX())
                        .param("y", input.planY() == null ? before.planY() : input.planY()),
                before.id(),
                input);
    }

    private static void write(JdbcClient.StatementSpec sql, UUID id, WorkstationInput.Checked input) {
        try {
            sql.param("id", id)
                    .param("name", input.name())
                    .param("ip", input.ip())
                    .param("mac", input.mac())
                    .param("os", input.os())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw ComputerroomProblem.nameTaken();
        }
    }

    void place(UUID id, int x, int y) {
        jdbc.sql("update computerroom.workstation set plan_x = :x, plan_y = :y, version = version + 1 where id = :id")
                .param("id", id)
                .param("x", x)
                .param("y", y)
                .update();
    }

    void serve(UUID id, Service service) {
        jdbc.sql("update computerroom.workstation set service = :service, version = version + 1 where id = :id")
                .param("id", id)
                .param("service", service.name())
                .update();
    }

    /** Did anybody ever sit there, or is it kept for somebody? */
    boolean used(UUID id) {
        return jdbc.sql("""
                        select exists (select from computerroom.stretch where workstation_id = :id)
                            or exists (select from computerroom.seat_session where workstation_id = :id)
                        """).param("id", id).query(Boolean.class).single();
    }

    void delete(UUID id) {
        jdbc.sql("delete from computerroom.workstation where id = :id")
                .param("id", id)
                .update();
    }

    /** It is no seat any more and has no key; what was used there stays in the figures. */
    void retire(UUID id) {
        jdbc.sql("""
                        update computerroom.workstation set retired_at = :now, device_hash = null, enrol_key = null, enrol_until = null,
                          heard_online = false, called_at = null, wants_time_at = null, version = version + 1
                        where id = :id
                        """)
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void say(UUID id, String words) {
        jdbc.sql("update computerroom.workstation set said = :words, said_at = :now where id = :id")
                .param("id", id)
                .param("words", words)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The operator has seen that somebody called, or asked for more time. */
    void answered(UUID id) {
        jdbc.sql("update computerroom.workstation set called_at = null, wants_time_at = null where id = :id")
                .param("id", id)
                .update();
    }

    private Workstation seat(ResultSet row, int n) throws SQLException {
        Instant heard = instant(row, "beat_at");
        boolean enrolled = row.getBoolean("enrolled");
        boolean silent =
                enrolled && (heard == null || !row.getBoolean("heard_online") || heard.isBefore(silence.before()));
        return new Workstation(
                row.getObject("id", UUID.class),
                row.getObject("room_id", UUID.class),
                row.getString("name"),
                row.getInt("plan_x"),
                row.getInt("plan_y"),
                row.getString("ip"),
                row.getString("mac"),
                row.getString("os"),
                state(row, silent),
                enrolled,
                silent,
                heard,
                instant(row, "called_at"),
                instant(row, "wants_time_at"),
                row.getObject("session_id", UUID.class),
                row.getInt("sessions"),
                row.getLong("used_ms") / 1_000,
                row.getInt("version"));
    }

    private static SeatState state(ResultSet row, boolean silent) throws SQLException {
        String session = row.getString("state");
        if (session != null) return session.equals("ACTIVE") ? SeatState.OCCUPIED : SeatState.SUSPENDED;
        return switch (Service.valueOf(row.getString("service"))) {
            case MAINTENANCE -> SeatState.MAINTENANCE;
            case OFFLINE -> SeatState.OFFLINE;
            case IN_SERVICE ->
                silent ? SeatState.OFFLINE : row.getBoolean("reserved") ? SeatState.RESERVED : SeatState.AVAILABLE;
        };
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
