package org.kalanso.notifications.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * What left, waits or was given up, for administrators: a head sees the notices of their school, whoever runs the installation
 * those of the school they visit and of none. Of letters with a secret only their kind.
 */
@Repository
class OutboxList {
    private static final String DELIVERY = """
            select d.id, d.channel, d.state, d.attempts, d.created_at, d.due_at, d.sent_at, d.error, d.segments, d.letter,
                   n.person_id, n.kind, n.args
            from notifications.delivery d left join notifications.notice n on n.id = d.notice_id
            where (n.school_id = :school or :installation and n.school_id is null)
            """;

    /**
     * One delivery.
     *
     * @param person whom it is for; null for a letter with a secret
     * @param kind of the notice; null for such a letter
     * @param letter the kind of a letter with a secret
     * @param error a word, never an address
     */
    record Line(
            UUID id,
            String channel,
            String state,
            int attempts,
            Instant createdAt,
            Instant dueAt,
            @Nullable Instant sentAt,
            @Nullable String error,
            int segments,
            @Nullable String letter,
            @Nullable UUID person,
            @Nullable String kind,
            List<String> args) {}

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;

    OutboxList(JdbcClient sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** Newest first. @param state null = all */
    List<Line> visibleTo(Caller caller, @Nullable String state, @Nullable UUID before, int limit) {
        return asked(DELIVERY + """
                 and (cast(:state as text) is null or d.state = :state)
                 and (cast(:before as uuid) is null or d.id < :before)
                order by d.id desc limit :limit""", caller)
                .param("state", state, Types.VARCHAR)
                .param("before", before, Types.OTHER)
                .param("limit", limit)
                .query(this::line)
                .list();
    }

    boolean holds(Caller caller, UUID id) {
        return asked(DELIVERY + " and d.id = :id", caller)
                .param("id", id)
                .query(this::line)
                .optional()
                .isPresent();
    }

    /** Waits anew with all its tries; false for what waits, has left, or was a letter with a secret, which nobody kept. */
    boolean renew(UUID id) {
        return sql.sql("""
                        update notifications.delivery set state = 'WAITING', attempts = 0, error = null, due_at = :now
                        where id = :id and state in ('FAILED', 'NO_CHANNEL') and notice_id is not null""")
                        .param("id", id)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec asked(String query, Caller caller) {
        SchoolId school = caller.platformAdmin() ? caller.school() : caller.inSchool();
        return sql.sql(query)
                .param("school", school == null ? null : school.value(), Types.OTHER)
                .param("installation", caller.platformAdmin());
    }

    private Line line(ResultSet row, int n) throws SQLException {
        Timestamp sent = row.getTimestamp("sent_at");
        String args = row.getString("args");
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("channel"),
                row.getString("state"),
                row.getInt("attempts"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                sent == null ? null : sent.toInstant(),
                row.getString("error"),
                row.getInt("segments"),
                row.getString("letter"),
                row.getObject("person_id", UUID.class),
                row.getString("kind"),
                args == null ? List.of() : List.of(json.readValue(args, String[].class)));
    }
}
