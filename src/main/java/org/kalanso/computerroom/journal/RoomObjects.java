package org.kalanso.computerroom.journal;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.kalanso.platform.audit.Described;
import org.kalanso.platform.audit.JournalObjects;
import org.kalanso.platform.audit.NamedRows;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rooms, seats, sessions and visitors as the journal's page names them; a visitor who was taken away has no name. */
@Component
class RoomObjects implements JournalObjects {
    private static final Map<String, String> NAMES = Map.of(
            "room", """
                    select id, name, '/rooms/' || id as href from computerroom.room where school_id = :school and id = any (:ids)""",
            "workstation", """
                    select id, name, '/rooms/' || room_id as href from computerroom.workstation
                    where school_id = :school and id = any (:ids)""",
            "seat-session", """
                    select s.id, coalesce(w.name, r.name) as name, '/rooms/' || s.room_id || '/sessions/' || s.id as href
                    from computerroom.seat_session s join computerroom.room r on r.id = s.room_id
                    left join computerroom.workstation w on w.id = s.workstation_id
                    where s.school_id = :school and s.id = any (:ids)""",
            "visitor", """
                    select id, trim(given_names || ' ' || family_name) as name, '/visitors/' || id as href
                    from computerroom.visitor where school_id = :school and id = any (:ids)""",
            "class-booking", """
                    select t.id, b.class_name || ' · ' || t.on_day as name, '/rooms/' || t.room_id || '/week?on=' || t.on_day as href
                    from computerroom.booked_time t join computerroom.class_booking b on b.id = t.booking_id
                    where b.school_id = :school and t.id = any (:ids)""",
            "tariff", """
                    select id, name, '/tariffs' as href from computerroom.tariff where school_id = :school and id = any (:ids)""",
            "queue-ticket", """
                    select q.id, q.number::text as name, '/rooms/' || q.room_id || '/queue' as href
                    from computerroom.queue_ticket q where q.school_id = :school and q.id = any (:ids)""");
    private final NamedRows rows;

    RoomObjects(JdbcClient jdbc) {
        this.rows = new NamedRows(jdbc, NAMES);
    }

    @Override
    public Set<String> kinds() {
        return rows.kinds();
    }

    @Override
    public Map<String, Described> describe(SchoolId school, String kind, Collection<String> ids) {
        return rows.describe(school, kind, ids);
    }
}
