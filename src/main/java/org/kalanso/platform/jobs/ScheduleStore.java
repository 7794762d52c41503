package org.kalanso.platform.jobs;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Up to when each schedule was served. */
@Repository
class ScheduleStore {
    private final JdbcClient sql;

    ScheduleStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Instant> servedUpTo(String name, SchoolId school) {
        return sql.sql("select due_at from platform.schedule_run where name = :name and school_id = :school")
                .param("name", name)
                .param("school", school.value())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
