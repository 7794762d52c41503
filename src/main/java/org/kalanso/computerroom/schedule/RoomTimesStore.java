package org.kalanso.computerroom.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads hours, exceptions and booked times of a room that somebody has reached already. */
@Repository
public class RoomTimesStore {
    private final JdbcClient jdbc;

    RoomTimesStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public RoomTimes times(UUID room) {
        return jdbc.sql("""
                        select id, school_id, lead_minutes, hold_minutes, own_sign_in, hours_version
                        from computerroom.room where id = :room
                        """)
                .param("room", room)
                .query((row, n) -> new RoomTimes(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        new SchoolId(Objects.requireNonNull(row.getObject("school_id", UUID.class))),
                        row.getInt("lead_minutes"),
                        row.getInt("hold_minutes"),
                        row.getBoolean("own_sign_in"),
                        row.getInt("hours_version")))
                .single();
    }

    /** @param from exceptions before that day are left out */
    public OpeningHours hours(UUID room, ZoneId zone, LocalDate from) {
        Map<DayOfWeek, List<DaySpan>> week = new EnumMap<>(DayOfWeek.class);
        jdbc.sql("select weekday, opens, closes from computerroom.opening_span where room_id = :room order by 1, 2")
                .param("room", room)
                .query(row -> {
                    week.computeIfAbsent(DayOfWeek.of(row.getInt("weekday")), day -> new ArrayList<>())
                            .add(span(row));
                });
        return new OpeningHours(zone, week, exceptions(room, from));
    }

    private Map<LocalDate, OpeningHours.Day> exceptions(UUID room, LocalDate from) {
        Map<LocalDate, List<DaySpan>> spans = new HashMap<>();
        jdbc.sql("""
                        select on_day, opens, closes from computerroom.exception_span
                        where room_id = :room and on_day >= :from order by 1, 2
                        """).param("room", room).param("from", from).query(row -> {
            spans.computeIfAbsent(day(row), day -> new ArrayList<>()).add(span(row));
        });
        Map<LocalDate, OpeningHours.Day> days = new HashMap<>();
        jdbc.sql("select on_day, note from computerroom.opening_exception where room_id = :room and on_day >= :from")
                .param("room", room)
                .param("from", from)
                .query(row -> {
                    LocalDate day = day(row);
                    days.put(day, new OpeningHours.Day(row.getString("note"), spans.getOrDefault(day, List.of())));
                });
        return days;
    }

    /** Those that are not cancelled and touch this time. */
    public List<Booked> booked(UUID room, Range range) {
        return jdbc.sql("""
                        select t.id, b.class_id, b.class_name, b.booked_by, t.starts_at, t.ends_at
                        from computerroom.booked_time t join computerroom.class_booking b on b.id = t.booking_id
                        where t.room_id = :room and t.cancelled_at is null
                          and tstzrange(t.starts_at, t.ends_at) && tstzrange(:from, :until)
                        order by t.starts_at
                        """)
                .param("room", room)
                .param("from", Timestamp.from(range.from()))
                .param("until", Timestamp.from(range.until()))
                .query((row, n) -> new Booked(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        Objects.requireNonNull(row.getObject("class_id", UUID.class)),
                        row.getString("class_name"),
                        Objects.requireNonNull(row.getObject("booked_by", UUID.class)),
                        instant(row, "starts_at"),
                        instant(row, "ends_at")))
                .list();
    }

    private static DaySpan span(ResultSet row) throws SQLException {
        return new DaySpan(row.getInt("opens"), row.getInt("closes"));
    }

    private static LocalDate day(ResultSet row) throws SQLException {
        return Objects.requireNonNull(row.getObject("on_day", LocalDate.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getTimestamp(column)).toInstant();
    }
}
