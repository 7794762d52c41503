package org.kalanso.computerroom.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.computerroom.room.RoomReach;
import org.kalanso.computerroom.schedule.DaySpan;
import org.kalanso.computerroom.schedule.Range;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Rows of bookings. Teachers see the bookings of every room of their school, for a class may go into any; an operator those
 * of their rooms.
 */
@Repository
class BookingStore {
    private static final String BOOKING = """
            select t.id, t.booking_id, t.room_id, b.class_id, b.class_name, b.booked_by, t.on_day, t.opens, t.closes, t.starts_at,
                   t.ends_at, b.weekly_until, b.note, t.version
            from computerroom.booked_time t
            join computerroom.class_booking b on b.id = t.booking_id
            join computerroom.room r on r.id = t.room_id
            where t.cancelled_at is null and
            """;
    private final JdbcClient jdbc;
    private final Clock clock;

    BookingStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<BookableRoom> rooms(Caller caller) {
        return asked(
                        "select r.id, r.name from computerroom.room r where " + RoomReach.MINE + " order by r.name",
                        caller)
                .query((row, n) -> new BookableRoom(id(row, "id"), row.getString("name")))
                .list();
    }

    Optional<BookableRoom> room(Caller caller, UUID room) {
        return asked(
                        "select r.id, r.name from computerroom.room r where " + RoomReach.MINE + " and r.id = :room",
                        caller)
                .param("room", room)
                .query((row, n) -> new BookableRoom(id(row, "id"), row.getString("name")))
                .optional();
    }

    /** Until the transaction ends nobody else books there or changes its hours. */
    void lock(UUID room) {
        jdbc.sql("select id from computerroom.room where id = :room for no key update")
                .param("room", room)
                .query(UUID.class)
                .single();
    }

    /** From one day to another, both included, from early to late. */
    List<Booking> visibleTo(Caller caller, UUID room, LocalDate from, LocalDate until) {
        return asked(
                        BOOKING + RoomReach.MINE
                                + " and t.room_id = :room and t.on_day between :from and :until order by t.starts_at",
                        caller)
                .param("room", room)
                .param("from", from)
                .param("until", until)
                .query(BookingStore::booking)
                .list();
    }

    Optional<Booking> visibleTo(Caller caller, UUID id) {
        return asked(BOOKING + RoomReach.MINE + " and t.id = :id", caller)
                .param("id", id)
                .query(BookingStore::booking)
                .optional();
    }

    /** This time and the later ones that were booked with it. */
    List<Booking> rest(Booking first) {
        return jdbc.sql(BOOKING + " t.booking_id = :series and t.on_day >= :day order by t.on_day")
                .param("series", first.series())
                .param("day", first.on())
                .query(BookingStore::booking)
                .list();
    }

    /** The first that would be in the way. @param but not this one */
    Optional<Booking> inTheWay(UUID room, Range range, UUID but) {
        return jdbc.sql(BOOKING + """
                         t.room_id = :room and t.id <> :but and tstzrange(t.starts_at, t.ends_at) && tstzrange(:from, :until)
                        order by t.starts_at limit 1
                        """)
                .param("room", room)
                .param("but", but)
                .param("from", Timestamp.from(range.from()))
                .param("until", Timestamp.from(range.until()))
                .query(BookingStore::booking)
                .optional();
    }

    UUID insert(Caller caller, UUID room, BookingInput.Checked input, String className) {
        UUID id = Ids.newId();
        jdbc.sql("""
                        insert into computerroom.class_booking (id, school_id, room_id, class_id, class_name, note, weekly_until,
                          booked_by, booked_at)
                        values (:id, :school, :room, :class, :name, :note, :weekly, :by, :now)
                        """)
                .param("id", id)
                .param("school", caller.inSchool().value())
                .param("room", room)
                .param("class", input.classId())
                .param("name", className)
                .param("note", input.note())
                .param("weekly", input.weeklyUntil(), java.sql.Types.DATE)
                .param("by", caller.person().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException where another class was quicker */
    UUID insertTime(UUID series, UUID room, LocalDate day, DaySpan span, Range range) {
        UUID id = Ids.newId();
        jdbc.sql("""
                        insert into computerroom.booked_time (id, booking_id, room_id, on_day, opens, closes, starts_at, ends_at)
                        values (:id, :series, :room, :day, :opens, :closes, :from, :until)
                        """)
                .param("id", id)
                .param("series", series)
                .param("room", room)
                .param("day", day)
                .param("opens", span.from())
                .param("closes", span.until())
                .param("from", Timestamp.from(range.from()))
                .param("until", Timestamp.from(range.until()))
                .update();
        return id;
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException where another class was quicker */
    void move(UUID id, LocalDate day, DaySpan span, Range range) {
        jdbc.sql("""
                        update computerroom.booked_time set on_day = :day, opens = :opens, closes = :closes, starts_at = :from,
                          ends_at = :until, version = version + 1
                        where id = :id
                        """)
                .param("id", id)
                .param("day", day)
                .param("opens", span.from())
                .param("closes", span.until())
                .param("from", Timestamp.from(range.from()))
                .param("until", Timestamp.from(range.until()))
                .update();
    }

    /** The time leaves its series and stands alone for this class. */
    void reassign(UUID id, UUID series) {
        jdbc.sql("update computerroom.booked_time set booking_id = :series where id = :id")
                .param("id", id)
                .param("series", series)
                .update();
    }

    void cancel(UUID id, UUID by) {
        jdbc.sql("""
                        update computerroom.booked_time set cancelled_at = :now, cancelled_by = :by, version = version + 1
                        where id = :id and cancelled_at is null
                        """)
                .param("id", id)
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private JdbcClient.StatementSpec asked(String query, Caller caller) {
        return jdbc.sql(query)
                .param("school", caller.inSchool().value())
                .param("everywhere", caller.is(Role.HEAD, Role.MANAGER, Role.TEACHER))
                .param("me", caller.person().value());
    }

    private static Booking booking(ResultSet row, int n) throws SQLException {
        return new Booking(
                id(row, "id"),
                id(row, "booking_id"),
                id(row, "room_id"),
                id(row, "class_id"),
                row.getString("class_name"),
                id(row, "booked_by"),
                Objects.requireNonNull(row.getObject("on_day", LocalDate.class)),
                new DaySpan(row.getInt("opens"), row.getInt("closes")),
                Objects.requireNonNull(row.getTimestamp("starts_at")).toInstant(),
                Objects.requireNonNull(row.getTimestamp("ends_at")).toInstant(),
                row.getObject("weekly_until", LocalDate.class),
                row.getString("note"),
                row.getInt("version"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }
}
