package org.kalanso.platform.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.privacy.Forgotten;
import org.kalanso.platform.privacy.JsonRows;
import org.kalanso.platform.privacy.PersonalData;
import org.kalanso.platform.privacy.Whose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Visits as rows. */
@Repository
class VisitStore implements PersonalData {
    record Visit(
            UUID id, UUID session, PersonId person, SchoolId school, Reason reason, Instant beganAt, Instant endsAt) {}

    private final JdbcClient sql;
    private final JsonRows rows;

    VisitStore(JdbcClient sql, JsonRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    void insert(Visit visit) {
        sql.sql("""
                insert into platform.school_visit (id, session_id, person_id, school_id, reason, began_at, ends_at)
                values (:id, :session, :person, :school, :reason, :began, :ends)""")
                .param("id", visit.id())
                .param("session", visit.session())
                .param("person", visit.person().value())
                .param("school", visit.school().value())
                .param("reason", visit.reason().name())
                .param("began", Timestamp.from(visit.beganAt()))
                .param("ends", Timestamp.from(visit.endsAt()))
                .update();
    }

    Optional<Visit> current(UUID session, Instant now) {
        return sql.sql("""
                        select * from platform.school_visit where session_id = :session and ends_at > :now
                        order by ends_at desc limit 1""")
                .param("session", session)
                .param("now", Timestamp.from(now))
                .query(VisitStore::visit)
                .optional();
    }

    /** @return the visit that was ended before its time */
    Optional<Visit> end(UUID session, Instant now) {
        return sql
                .sql("""
                        update platform.school_visit set ends_at = greatest(:now, began_at + interval '1 microsecond')
                        where session_id = :session and ends_at > :now returning *""")
                .param("session", session)
                .param("now", Timestamp.from(now))
                .query(VisitStore::visit)
                .list()
                .stream()
                .findFirst();
    }

    private static Visit visit(ResultSet row, int n) throws SQLException {
        return new Visit(
                row.getObject("id", UUID.class),
                row.getObject("session_id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                new SchoolId(row.getObject("school_id", UUID.class)),
                Reason.valueOf(row.getString("reason")),
                row.getTimestamp("began_at").toInstant(),
                row.getTimestamp("ends_at").toInstant());
    }

    @Override
    public String name() {
        return "visits";
    }

    @Override
    public Map<String, ?> collect(Whose whose) {
        return Map.of("visits", rows.of("""
                select school_id, reason, began_at, ends_at from platform.school_visit
                where person_id = :person and (:school::uuid is null or school_id = :school) order by began_at""", whose));
    }

    /** Ids alone, no word about anybody: the schools' journals keep the same. */
    @Override
    public void forget(Forgotten who) {
        sql.sql("delete from platform.school_visit where person_id = :person")
                .param("person", who.person().value())
                .update();
    }
}
