package org.kalanso.computerroom.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.room.RoomReach;
import org.kalanso.computerroom.session.SessionInput;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of numbers, as those see them who reach their room. */
@Repository
public class QueueStore {
    private static final String TICKET = """
            select q.id, q.room_id, q.day, q.number, q.person_id, q.visitor_id, q.minutes, q.state, q.workstation_id,
                   q.created_at, q.called_at, q.version, w.name as seat,
                   case when q.closed_at is not null then ''
                        else coalesce(trim(v.given_names || ' ' || v.family_name), q.label) end as name
            from computerroom.queue_ticket q
            join computerroom.room r on r.id = q.room_id
            left join computerroom.workstation w on w.id = q.workstation_id
            left join computerroom.visitor v on v.id = q.visitor_id
            where
            """;
    private final JdbcClient jdbc;
    private final Clock clock;

    QueueStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who has a number of this day and neither sits nor has gone, in their order. */
    List<QueueTicket> waitingIn(Caller caller, UUID room, LocalDate day) {
        return RoomReach.asked(
                        jdbc.sql(TICKET + RoomReach.MINE
                                + " and q.room_id = :room and q.day = :day and q.closed_at is null order by q.number"),
                        caller)
                .param("room", room)
                .param("day", day)
                .query(QueueStore::ticket)
                .list();
    }

    Optional<QueueTicket> visibleTo(Caller caller, UUID id) {
        return RoomReach.asked(jdbc.sql(TICKET + RoomReach.MINE + " and q.id = :id"), caller)
                .param("id", id)
                .query(QueueStore::ticket)
                .optional();
    }

    /** With its row locked until the transaction ends. @throws Problem 404 where there is none */
    QueueTicket editableBy(Caller caller, UUID id) {
        jdbc.sql("select id from computerroom.queue_ticket where id = :id and school_id = :school for update")
                .param("id", id)
                .param("school", caller.inSchool().value())
                .query(UUID.class)
                .optional();
        return visibleTo(caller, id).orElseThrow(Problem::notFound);
    }

    /** Whoever draws a number or calls one in this room waits for whoever does so just now. */
    void inTurn(UUID room) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:room, 4402))")
                .param("room", room.toString())
                .query((row, n) -> true)
                .single();
    }

    /** The number that this person or visitor has already. */
    Optional<Integer> numberOf(UUID room, LocalDate day, SessionInput.Holder holder) {
        return jdbc.sql("""
                        select number from computerroom.queue_ticket where room_id = :room and day = :day and closed_at is null
                          and (person_id = :person or visitor_id = :visitor)
                        """)
                .param("room", room)
                .param("day", day)
                .param("person", holder.person(), java.sql.Types.OTHER)
                .param("visitor", holder.visitor(), java.sql.Types.OTHER)
                .query(Integer.class)
                .optional();
    }

    void insert(
            Caller caller, UUID id, UUID room, LocalDate day, SessionInput.Holder holder, QueueInput.Checked input) {
        jdbc.sql("""
                        insert into computerroom.queue_ticket (id, school_id, room_id, day, number, person_id, visitor_id, label, minutes,
                          state, created_at, created_by)
                        values (:id, :school, :room, :day,
                          (select coalesce(max(number), 0) + 1 from computerroom.queue_ticket where room_id = :room and day = :day),
                          :person, :visitor, :label, :minutes, 'WAITING', :now, :by)
                        """)
                .param("id", id)
                .param("school", caller.inSchool().value())
                .param("room", room)
                .param("day", day)
                .param("person", holder.person(), java.sql.Types.OTHER)
                .param("visitor", holder.visitor(), java.sql.Types.OTHER)
                .param("label", input.label())
                .param("minutes", input.minutes())
                .param("now", now())
                .param("by", caller.person().value())
                .update();
    }

    void called(UUID id, UUID seat) {
        jdbc.sql("""
                        update computerroom.queue_ticket set state = 'CALLED', workstation_id = :seat, called_at = :now,
                          version = version + 1 where id = :id
                        """).param("id", id).param("seat", seat).param("now", now()).update();
    }

    /** The name that was written down goes with the turn. */
    void over(UUID id, TicketState state) {
        jdbc.sql("""
                        update computerroom.queue_ticket set state = :state, label = '', closed_at = :now, version = version + 1
                        where id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("now", now())
                .update();
    }

    /** Nobody waits any more for a seat of a day that is over. */
    void closeBefore(SchoolId school, LocalDate day) {
        jdbc.sql("""
                        update computerroom.queue_ticket set state = 'GONE', label = '', closed_at = :now, version = version + 1
                        where school_id = :school and day < :day and closed_at is null
                        """)
                .param("school", school.value())
                .param("day", day)
                .param("now", now())
                .update();
    }

    /** A number on the wall, without anybody's name. */
    public record Shown(
            int number, TicketState state, @Nullable String seat) {}

    /** For everybody who stands in the room. */
    List<Shown> shown(UUID room, LocalDate day) {
        return jdbc.sql("""
                        select q.number, q.state, w.name from computerroom.queue_ticket q
                        left join computerroom.workstation w on w.id = q.workstation_id
                        where q.room_id = :room and q.day = :day and q.closed_at is null order by q.number
                        """)
                .param("room", room)
                .param("day", day)
                .query((row, n) -> new Shown(row.getInt(1), TicketState.valueOf(row.getString(2)), row.getString(3)))
                .list();
    }

    /** A room as its display knows it. */
    record Place(SchoolId school, String name) {}

    Optional<Place> place(UUID room) {
        return jdbc.sql("select school_id, name from computerroom.room where id = :room")
                .param("room", room)
                .query((row, n) ->
                        new Place(new SchoolId(Objects.requireNonNull(row.getObject(1, UUID.class))), row.getString(2)))
                .optional();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static QueueTicket ticket(ResultSet row, int n) throws SQLException {
        Timestamp called = row.getTimestamp("called_at");
        return new QueueTicket(
                row.getObject("id", UUID.class),
                row.getObject("room_id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getInt("number"),
                row.getObject("person_id", UUID.class),
                row.getObject("visitor_id", UUID.class),
                row.getString("name"),
                row.getInt("minutes"),
                TicketState.valueOf(row.getString("state")),
                row.getObject("workstation_id", UUID.class),
                row.getString("seat"),
                row.getTimestamp("created_at").toInstant(),
                called == null ? null : called.toInstant(),
                row.getInt("version"));
    }
}
