package org.kalanso.computerroom.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kalanso.computerroom.schedule.DaySpan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes hours and exceptions. Whoever writes has the room's row locked. */
@Repository
class HoursStore {
    private final JdbcClient jdbc;

    HoursStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else changes hours or books. */
    void lock(UUID room) {
        jdbc.sql("select id from computerroom.room where id = :room for no key update")
                .param("room", room)
                .query(UUID.class)
                .single();
    }

    void write(UUID room, HoursInput.Checked input) {
        jdbc.sql("""
                        update computerroom.room set lead_minutes = :lead, hold_minutes = :hold, own_sign_in = :own,
                          hours_version = hours_version + 1
                        where id = :room
                        """)
                .param("room", room)
                .param("lead", input.leadMinutes())
                .param("hold", input.holdMinutes())
                .param("own", input.ownSignIn())
                .update();
        jdbc.sql("delete from computerroom.opening_span where room_id = :room")
                .param("room", room)
                .update();
        for (Map.Entry<DayOfWeek, List<DaySpan>> day : input.week().entrySet())
            for (DaySpan span : day.getValue())
                jdbc.sql("""
                                insert into computerroom.opening_span (room_id, weekday, opens, closes)
                                values (:room, :day, :opens, :closes)
                                """)
                        .param("room", room)
                        .param("day", day.getKey().getValue())
                        .param("opens", span.from())
                        .param("closes", span.until())
                        .update();
    }

    void except(UUID room, LocalDate day, List<DaySpan> spans, String note) {
        remove(room, day);
        jdbc.sql("insert into computerroom.opening_exception (room_id, on_day, note) values (:room, :day, :note)")
                .param("room", room)
                .param("day", day)
                .param("note", note)
                .update();
        for (DaySpan span : spans)
            jdbc.sql("""
                            insert into computerroom.exception_span (room_id, on_day, opens, closes)
                            values (:room, :day, :opens, :closes)
                            """)
                    .param("room", room)
                    .param("day", day)
                    .param("opens", span.from())
                    .param("closes", span.until())
                    .update();
    }

    int remove(UUID room, LocalDate day) {
        return jdbc.sql("delete from computerroom.opening_exception where room_id = :room and on_day = :day")
                .param("room", room)
                .param("day", day)
                .update();
    }
}
