package org.kalanso.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.audit.Recorded;
import org.slf4j.MDC;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JournalStore {
    private static final int BATCH = 500;
    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Clock clock;

    JournalStore(JdbcTemplate jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void insert(List<Recorded> acts) {
        Timestamp at = Timestamp.from(clock.instant());
        String request = MDC.get("request");
        String address = address();
        jdbc.batchUpdate("""
                insert into audit.entry
                  (at, school_id, actor_id, act, object_kind, object_id, before, after, request_id, address)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)""", acts, BATCH, (row, act) -> {
            row.setTimestamp(1, at);
            row.setObject(2, act.school() == null ? null : act.school().value());
            row.setObject(3, act.actor() == null ? null : act.actor().value());
            what(row, act);
            row.setString(9, request);
            row.setString(10, address);
        });
    }

    private void what(PreparedStatement row, Recorded act) throws SQLException {
        row.setString(4, act.act());
        row.setString(5, act.objectKind());
        row.setString(6, act.objectId());
        row.setString(7, act.before() == null ? null : json.writeValueAsString(act.before()));
        row.setString(8, act.after() == null ? null : json.writeValueAsString(act.after()));
    }

    /** Where the request came from; nothing for a job. */
    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? remote(attributes.getRequest())
                : null;
    }

    private static String remote(HttpServletRequest request) {
        return request.getRemoteAddr();
    }
}
