package org.kalanso.computerroom.visitor;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes names out of the rows. */
@Repository
class ForgetStore {
    private final JdbcClient jdbc;

    ForgetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Their rows locked; what another node holds is left to it. */
    List<UUID> lastSeenBefore(SchoolId school, Instant cutoff, int most) {
        return jdbc.sql("""
                        select v.id from computerroom.visitor v
                        where v.school_id = :school and v.pseudonymised_at is null and v.registered_at < :cutoff
                          and not exists (select from computerroom.seat_session s where s.visitor_id = v.id
                            and (s.state in ('CREATED', 'ACTIVE', 'SUSPENDED') or coalesce(s.ended_at, s.created_at) >= :cutoff))
                        order by v.id limit :most for update skip locked
                        """)
                .param("school", school.value())
                .param("cutoff", Timestamp.from(cutoff))
                .param("most", most)
                .query((row, n) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    /** Nothing in the rows tells who it was; the purpose stays, and that there was a yes or a no to which text. */
    void pseudonymise(List<UUID> visitors, Instant now) {
        if (visitors.isEmpty()) return;
        UUID[] ids = visitors.toArray(UUID[]::new);
        jdbc.sql("""
                        update computerroom.visitor set family_name = '–', given_names = '', name_key = '–', phone = '', document = '',
                          born_on = null, sex = null, guardian_name = '', guardian_phone = '', pseudonymised_at = :now,
                          version = version + 1
                        where id = any (:ids)
                        """).param("ids", ids).param("now", Timestamp.from(now)).update();
        jdbc.sql("delete from computerroom.visitor_photo where visitor_id = any (:ids)")
                .param("ids", ids)
                .update();
        jdbc.sql("""
                        delete from computerroom.visitor_signature s using computerroom.visitor_consent c
                        where c.id = s.consent_id and c.visitor_id = any (:ids)
                        """).param("ids", ids).update();
        jdbc.sql("update computerroom.seat_session set label = '' where visitor_id = any (:ids) and label <> ''")
                .param("ids", ids)
                .update();
    }

    /** What operators wrote beside a code or to a seat may name somebody too. */
    void clearWords(SchoolId school, Instant cutoff) {
        jdbc.sql("""
                        update computerroom.seat_session set label = ''
                        where school_id = :school and label <> '' and ended_at < :cutoff
                        """)
                .param("school", school.value())
                .param("cutoff", Timestamp.from(cutoff))
                .update();
        jdbc.sql("""
                        update computerroom.workstation set said = ''
                        where school_id = :school and said <> '' and said_at < :cutoff
                        """)
                .param("school", school.value())
                .param("cutoff", Timestamp.from(cutoff))
                .update();
        jdbc.sql("delete from computerroom.news where at < :cutoff")
                .param("cutoff", Timestamp.from(cutoff))
                .update();
    }
}
