package org.kalanso.platform.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JobStore {
    /** A job as the worker needs it. */
    record Row(
            UUID id,
            String kind,
            @Nullable SchoolId school,
            @Nullable PersonId askedBy,
            String payload,
            int attempts,
            @Nullable String request) {}

    private final JdbcClient sql;
    private final Clock clock;
    private final JsonMapper json;

    JobStore(JdbcClient sql, Clock clock, JsonMapper json) {
        this.sql = sql;
        this.clock = clock;
        this.json = json;
    }

    void insert(UUID id, JobOrder order) {
        String request = MDC.get("request");
        sql.sql("""
                insert into platform.job (id, kind, school_id, asked_by, payload, state, created_at, request_id)
                values (:id, :kind, :school, :person, :payload::jsonb, 'WAITING', :now, :request)""")
                .param("id", id)
                .param("kind", order.kind())
                .param("school", order.school() == null ? null : order.school().value())
                .param(
                        "person",
                        order.askedBy() == null ? null : order.askedBy().value())
                .param("payload", json.writeValueAsString(order.payload()))
                .param("now", now())
                .param("request", request == null ? id.toString() : request)
                .update();
    }

    /** Takes the job for one try; empty when it was cancelled or is over. */
    Optional<Row> begin(UUID id) {
        return sql.sql("""
                update platform.job set state = 'RUNNING', attempts = attempts + 1, done = 0,
                       started_at = coalesce(started_at, :now)
                where id = :id and state in ('WAITING', 'RUNNING')
                returning id, kind, school_id, asked_by, payload, attempts, request_id""")
                .param("id", id)
                .param("now", now())
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        school(row.getObject("school_id", UUID.class)),
                        person(row.getObject("asked_by", UUID.class)),
                        row.getString("payload"),
                        row.getInt("attempts"),
                        row.getString("request_id")))
                .optional();
    }

    /** @return whether the job still runs; false once somebody cancelled it */
    boolean progress(UUID id, int done, @Nullable Integer total) {
        return sql.sql("update platform.job set done = :done, total = :total where id = :id and state = 'RUNNING'")
                        .param("done", done)
                        .param("total", total)
                        .param("id", id)
                        .update()
                == 1;
    }

    void again(UUID id) {
        sql.sql("update platform.job set state = 'WAITING' where id = :id and state = 'RUNNING'")
                .param("id", id)
                .update();
    }

    void done(UUID id, int done, Object result) {
        sql.sql("""
                update platform.job set state = 'DONE', done = :done, total = coalesce(total, :done),
                       result = :result::jsonb, finished_at = :now
                where id = :id and state = 'RUNNING'""")
                .param("id", id)
                .param("done", done)
                .param("result", json.writeValueAsString(result))
                .param("now", now())
                .update();
    }

    void failed(UUID id, String code, Object[] args) {
        sql.sql("""
                update platform.job set state = 'FAILED', error_code = :code, error_args = :args::jsonb, finished_at = :now
                where id = :id and state in ('WAITING', 'RUNNING')""")
                .param("id", id)
                .param("code", code)
                .param("args", json.writeValueAsString(args))
                .param("now", now())
                .update();
    }

    /** Makes a job that ended badly wait anew, as if it had just been asked for; false for any other. */
    boolean renew(UUID id) {
        return sql.sql("""
                update platform.job set state = 'WAITING', attempts = 0, done = 0, total = null, started_at = null,
                       finished_at = null, error_code = null, error_args = null
                where id = :id and state in ('FAILED', 'CANCELLED')""").param("id", id).update() == 1;
    }

    boolean cancel(UUID id) {
        return sql.sql("""
                update platform.job set state = 'CANCELLED', finished_at = :now
                where id = :id and state in ('WAITING', 'RUNNING')""").param("id", id).param("now", now()).update() == 1;
    }

    /**
     * A job is seen by whoever asked for it, by the head of its school, by who visits the school, and what nobody asked for and
     * no school has by whoever runs the installation.
     */
    private static final String SEEN = """
            (asked_by = :person or (school_id = :school and (:head or :admin))
             or (:admin and school_id is null and asked_by is null))
            """;

    Optional<JobView> visibleTo(Caller caller, UUID id) {
        return sql.sql("select * from platform.job where id = :id and " + SEEN)
                .param("id", id)
                .params(who(caller))
                .query(this::view)
                .optional();
    }

    List<JobView> visibleTo(Caller caller, Set<JobState> states, @Nullable UUID before, int limit) {
        return sql.sql("select * from platform.job where " + SEEN + """
                  and state = any(:states) and (cast(:before as uuid) is null or id < :before)
                order by id desc limit :limit""")
                .params(who(caller))
                .param("states", states.stream().map(Enum::name).toArray(String[]::new))
                .param("before", before)
                .param("limit", limit)
                .query(this::view)
                .list();
    }

    /** How many of those that the caller may see were given up since then. */
    int failedSince(Caller caller, Instant since) {
        return sql.sql("select count(*) from platform.job where " + SEEN
                        + " and state = 'FAILED' and finished_at >= :since")
                .params(who(caller))
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    private static java.util.Map<String, @Nullable Object> who(Caller caller) {
        var who = new java.util.HashMap<String, @Nullable Object>();
        who.put("person", caller.person().value());
        who.put("admin", caller.platformAdmin());
        who.put("school", caller.school() == null ? null : caller.school().value());
        who.put("head", caller.is(Role.HEAD));
        return who;
    }

    private JobView view(ResultSet row, int n) throws SQLException {
        String result = row.getString("result");
        String args = row.getString("error_args");
        return new JobView(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                JobState.valueOf(row.getString("state")),
                row.getInt("done"),
                row.getObject("total", Integer.class),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("finished_at")),
                result == null ? null : json.readTree(result),
                row.getString("error_code"),
                args == null ? List.of() : List.of(json.readValue(args, Object[].class)),
                null,
                row.getString("request_id"),
                row.getObject("asked_by", UUID.class));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable SchoolId school(@Nullable UUID id) {
        return id == null ? null : new SchoolId(id);
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
