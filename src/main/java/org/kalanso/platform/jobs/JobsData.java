package org.kalanso.platform.jobs;

import java.util.Map;
import org.kalanso.platform.privacy.Forgotten;
import org.kalanso.platform.privacy.JsonRows;
import org.kalanso.platform.privacy.PersonalData;
import org.kalanso.platform.privacy.Whose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What long work and kept answers say about people. */
@Repository
class JobsData implements PersonalData {
    private final JdbcClient jdbc;
    private final JsonRows rows;

    JobsData(JdbcClient jdbc, JsonRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public Map<String, ?> collect(Whose whose) {
        return Map.of("jobs", rows.of("""
                select kind, state, created_at, finished_at from platform.job
                where asked_by = :person and (:school::uuid is null or school_id = :school) order by created_at""", whose));
    }

    /** Results that name the person are emptied, delivered events that do are removed, kept answers all are. */
    @Override
    public void forget(Forgotten who) {
        String[] likes = who.texts().likes();
        jdbc.sql("""
                        update platform.job set result = '{}', payload = '{}', error_args = null
                        where state in ('DONE', 'FAILED', 'CANCELLED')
                          and (result::text ilike any (:likes) or payload::text ilike any (:likes) or error_args::text ilike any (:likes))
                        """).param("likes", likes).update();
        jdbc.sql("delete from platform.idempotent_answer where person_id = :person")
                .param("person", who.person().value())
                .update();
        // encrypted, so nobody can tell which of them name the person: the keys stay spent, what was answered goes
        jdbc.sql("update platform.idempotent_answer set answer = null where answer is not null")
                .update();
        jdbc.sql("""
                        delete from platform.event_publication
                        where completion_date is not null and serialized_event ilike any (:likes)
                        """).param("likes", likes).update();
    }
}
