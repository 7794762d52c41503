package org.kalanso.accounts.session;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Refresh tokens as rows: hashes only. */
@Repository
class RefreshTokenStore {
    /** A token somebody showed. @param running does its session go on? */
    record Shown(UUID session, PersonId person, @Nullable Instant spentAt, Instant expiresAt, boolean running) {}

    /** However often it is renewed, a sign-in ends {@code :longest} seconds after its owner showed who they are. */
    private static final String SPEND = """
            with spent as (
              update accounts.refresh_token t set spent_at = :now, successor_id = :nextId
              from accounts.session s
              where t.token_hash = :hash and t.spent_at is null and t.expires_at > :now
                and s.id = t.session_id and %s
              returning t.session_id,
                least(cast(:until as timestamptz), s.created_at + make_interval(secs => :longest)) as until),
            successor as (
              insert into accounts.refresh_token (id, session_id, token_hash, created_at, expires_at)
              select :nextId, session_id, :next, :now, until from spent),
            prolonged as (
              update accounts.session s set expires_at = spent.until, last_used_at = :now
              from spent where s.id = spent.session_id)
            """.formatted(SessionStore.RUNS);

    private final JdbcClient jdbc;
    private final Callers callers;
    private final Clock clock;

    RefreshTokenStore(JdbcClient jdbc, Callers callers, Clock clock) {
        this.jdbc = jdbc;
        this.callers = callers;
        this.clock = clock;
    }

    void insert(UUID session, byte[] hash, Instant expiresAt) {
        jdbc.sql("""
                        insert into accounts.refresh_token (id, session_id, token_hash, created_at, expires_at)
                        values (:id, :session, :hash, :now, :expires)
                        """)
                .param("id", Ids.newId())
                .param("session", session)
                .param("hash", hash)
                .param("now", Timestamp.from(clock.instant()))
                .param("expires", Timestamp.from(expiresAt))
                .update();
    }

    /**
     * The compare-and-set all depends on: of any number at the same moment, on any number of nodes, one is told its caller.
     * Spending, the successor, the session's new end and who it stands for are one statement: one way to the database and
     * one commit a renewal.
     *
     * @param next the successor's hash
     */
    Optional<Caller> spend(byte[] hash, byte[] next, Instant until) {
        return callers.after(
                SPEND,
                Map.of(
                        "hash",
                        hash,
                        "next",
                        next,
                        "nextId",
                        Ids.newId(),
                        "until",
                        Timestamp.from(until),
                        "longest",
                        Sessions.LONGEST.toSeconds()));
    }

    Optional<Shown> find(byte[] hash) {
        return jdbc.sql("""
                        select t.session_id, s.person_id, t.spent_at, t.expires_at,
                        """ + SessionStore.RUNS + """
                         as running
                        from accounts.refresh_token t join accounts.session s on s.id = t.session_id
                        where t.token_hash = :hash
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("hash", hash)
                .query((row, n) -> {
                    Timestamp spent = row.getTimestamp("spent_at");
                    return new Shown(
                            row.getObject("session_id", UUID.class),
                            new PersonId(row.getObject("person_id", UUID.class)),
                            spent == null ? null : spent.toInstant(),
                            row.getTimestamp("expires_at").toInstant(),
                            row.getBoolean("running"));
                })
                .optional();
    }
}
