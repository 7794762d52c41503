package org.kalanso.computerroom.room;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.computerroom.ComputerroomProblem;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.Problem;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of rooms and of who operates them. */
@Repository
public class RoomStore {
    private static final String ROOM = """
            select r.id, r.name, r.rules, r.lease_minutes, r.gap_minutes, r.extend_minutes, r.allowance_pupil, r.allowance_staff,
                   r.allowance_visitor, r.version,
                   array(select o.person_id from computerroom.room_operator o where o.room_id = r.id order by 1) as operators,
                   (select count(*) from computerroom.workstation w where w.room_id = r.id and w.retired_at is null) as seats
            from computerroom.room r where
            """;
    private final JdbcClient jdbc;
    private final Clock clock;

    RoomStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Room> visibleTo(Caller caller) {
        return RoomReach.asked(jdbc.sql(ROOM + RoomReach.MINE + " order by r.name"), caller)
                .query(RoomStore::room)
                .list();
    }

    public Optional<Room> visibleTo(Caller caller, UUID id) {
        return RoomReach.asked(jdbc.sql(ROOM + RoomReach.MINE + " and r.id = :id"), caller)
                .param("id", id)
                .query(RoomStore::room)
                .optional();
    }

    /** A room that somebody has reached already: by one of its seats or sessions. */
    public Room of(UUID id) {
        return jdbc.sql(ROOM + " r.id = :id")
                .param("id", id)
                .query(RoomStore::room)
                .single();
    }

    /** With its row locked until the transaction ends. @throws Problem 404 where there is none */
    Room editableBy(Caller caller, UUID id) {
        RoomReach.asked(
                        jdbc.sql("select id from computerroom.room r where " + RoomReach.MINE
                                + " and r.id = :id for update"),
                        caller)
                .param("id", id)
                .query(UUID.class)
                .optional();
        return visibleTo(caller, id).orElseThrow(Problem::notFound);
    }

    void insert(Caller caller, UUID id, RoomInput.Checked input) {
        write("""
                insert into computerroom.room (id, school_id, name, rules, lease_minutes, gap_minutes, extend_minutes,
                  allowance_pupil, allowance_staff, allowance_visitor, created_at)
                values (:id, :school, :name, :rules, :lease, :gap, :extend, :pupil, :staff, :visitor, :now)
                """, caller, id, input);
    }

    void update(Caller caller, UUID id, RoomInput.Checked input) {
        write("""
                update computerroom.room set name = :name, rules = :rules, lease_minutes = :lease, gap_minutes = :gap,
                  extend_minutes = :extend, allowance_pupil = :pupil, allowance_staff = :staff,
                  allowance_visitor = :visitor, version = version + 1
                where id = :id and school_id = :school
                """, caller, id, input);
    }

    private void write(String sql, Caller caller, UUID id, RoomInput.Checked input) {
        try {
            jdbc.sql(sql)
                    .param("id", id)
                    .param("school", caller.inSchool().value())
                    .param("name", input.name())
                    .param("rules", input.rules())
                    .param("lease", input.leaseMinutes())
                    .param("gap", input.gapMinutes())
                    .param("extend", input.extendMinutes())
                    .param("pupil", input.allowancePupil())
                    .param("staff", input.allowanceStaff())
                    .param("visitor", input.allowanceVisitor())
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw ComputerroomProblem.nameTaken();
        }
    }

    void operators(UUID room, List<UUID> persons) {
        jdbc.sql("delete from computerroom.room_operator where room_id = :room")
                .param("room", room)
                .update();
        if (persons.isEmpty()) return;
        jdbc.sql(
                        "insert into computerroom.room_operator select distinct :room::uuid, person from unnest(:persons) person")
                .param("room", room)
                .param("persons", persons.toArray(UUID[]::new))
                .update();
    }

    /** @throws Problem 409 where sessions hang on it, or seats that were retired */
    void delete(UUID room) {
        try {
            jdbc.sql("delete from computerroom.room where id = :room")
                    .param("room", room)
                    .update();
        } catch (DataIntegrityViolationException used) {
            throw ComputerroomProblem.hasSessions();
        }
    }

    private static Room room(ResultSet row, int n) throws SQLException {
        return new Room(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("rules"),
                row.getInt("lease_minutes"),
                row.getInt("gap_minutes"),
                row.getInt("extend_minutes"),
                row.getObject("allowance_pupil", Integer.class),
                row.getObject("allowance_staff", Integer.class),
                row.getObject("allowance_visitor", Integer.class),
                Arrays.stream((UUID[]) row.getArray("operators").getArray())
                        .map(PersonId::new)
                        .toList(),
                row.getInt("seats"),
                row.getInt("version"));
    }
}
