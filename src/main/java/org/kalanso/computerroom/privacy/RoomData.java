package org.kalanso.computerroom.privacy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kalanso.platform.privacy.Forgotten;
import org.kalanso.platform.privacy.JsonRows;
import org.kalanso.platform.privacy.PersonalData;
import org.kalanso.platform.privacy.Whose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people with an account used of the room. Visitors have none: theirs is taken away where they are registered. */
@Repository
class RoomData implements PersonalData {
    private record Naming(UUID id, String text) {}

    private final JdbcClient jdbc;
    private final JsonRows rows;

    RoomData(JdbcClient jdbc, JsonRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "computerroom";
    }

    @Override
    public Map<String, ?> collect(Whose whose) {
        return Map.of(
                "sessions",
                rows.of("""
                        select r.name as room, s.category, s.state, s.granted_ms, s.used_ms, s.price, s.currency, s.paid_at, s.created_at,
                               s.started_at, s.ended_at, s.end_reason, f.age_band, f.sex
                        from computerroom.seat_session s join computerroom.room r on r.id = s.room_id
                        left join computerroom.session_profile f on f.session_id = s.id
                        where s.person_id = :person and (:school::uuid is null or s.school_id = :school) order by s.created_at""", whose),
                "queue",
                rows.of("""
                        select r.name as room, q.day, q.number, q.minutes, q.state, q.created_at, q.called_at, q.closed_at
                        from computerroom.queue_ticket q join computerroom.room r on r.id = q.room_id
                        where q.person_id = :person and (:school::uuid is null or q.school_id = :school) order by q.created_at""", whose),
                "operates",
                rows.of("""
                        select r.name as room from computerroom.room_operator o join computerroom.room r on r.id = o.room_id
                        where o.person_id = :person and (:school::uuid is null or r.school_id = :school) order by r.name""", whose),
                "rulesAgreedTo",
                rows.of("""
                        select r.name as room, t.version, t.text, c.said_at
                        from computerroom.rules_consent c join computerroom.seat_session s on s.id = c.session_id
                        join computerroom.room r on r.id = c.room_id
                        join computerroom.rules_text t on t.room_id = c.room_id and t.version = c.text_version
                        where s.person_id = :person and (:school::uuid is null or s.school_id = :school) order by c.said_at""", whose),
                "bookings",
                rows.of("""
                        select r.name as room, b.class_name, b.note, b.weekly_until, b.booked_at
                        from computerroom.class_booking b join computerroom.room r on r.id = b.room_id
                        where b.booked_by = :person and (:school::uuid is null or b.school_id = :school) order by b.booked_at""", whose));
    }

    /** Sessions keep their figures under the person's id, which names nobody any more; free texts lose the name. */
    @Override
    public void forget(Forgotten who) {
        jdbc.sql("""
                        delete from computerroom.room_operator o using computerroom.room r
                        where r.id = o.room_id and o.person_id = :person and (:everywhere or r.school_id = :school)""")
                .param("person", who.person().value())
                .param("everywhere", who.everywhere())
                .param("school", who.school() == null ? null : who.school().value(), java.sql.Types.OTHER)
                .update();
        unname(who, "seat_session", "overrule_reason", 200);
        unname(who, "class_booking", "note", 120);
        unname(who, "seat_session", "label", 80);
        jdbc.sql("update computerroom.queue_ticket set label = '' where label ilike any (:likes)")
                .param("likes", who.texts().likes())
                .update();
    }

    /** @param column of free text in which somebody may have written the name */
    private void unname(Forgotten who, String table, String column, int longest) {
        List<Naming> naming = jdbc.sql("select id, " + column + " from computerroom." + table + " where " + column
                        + " ilike any (:likes)")
                .param("likes", who.texts().likes())
                .query((row, n) -> new Naming(row.getObject(1, UUID.class), row.getString(2)))
                .list();
        for (Naming each : naming)
            jdbc.sql("update computerroom." + table + " set " + column + " = left(:text, :longest) where id = :id")
                    .param("text", who.texts().in(each.text()))
                    .param("longest", longest)
                    .param("id", each.id())
                    .update();
    }
}
