package org.kalanso.accounts.session;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Refresh tokens as rows: hashes only. */
@Repository
class RefreshTokenStore {
    /** A token somebody showed. @param running does its session go on? */
    record Shown(UUID session, PersonId person, @Nullable Instant spentAt, Instant expiresAt, boolean running) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    RefreshTokenStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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
     * The compare-and-set all depends on: of any number at the same moment, on any number of nodes, one is told its session.
     */
    Optional<UUID> spend(byte[] hash) {
        return jdbc.sql("""
                        update accounts.refresh_token t set spent_at = :now
                        from accounts.session s
                        where t.token_hash = :hash and t.spent_at is null and t.expires_at > :now
                          and s.id = t.session_id and s.ended_at is null and s.expires_at > :now
                        returning t.session_id
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("hash", hash)
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }

    void follow(byte[] spent, byte[] successor) {
        jdbc.sql("""
                        update accounts.refresh_token set successor_id =
                          (select id from accounts.refresh_token where token_hash = :successor)
                        where token_hash = :spent
                        """).param("spent", spent).param("successor", successor).update();
    }

    Optional<Shown> find(byte[] hash) {
        return jdbc.sql("""
                        select t.session_id, s.person_id, t.spent_at, t.expires_at,
                               s.ended_at is null and s.expires_at > :now as running
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

    void prolong(UUID session, Instant until) {
        jdbc.sql("update accounts.session set expires_at = :until, last_used_at = :now where id = :id")
                .param("until", Timestamp.from(until))
                .param("now", Timestamp.from(clock.instant()))
                .param("id", session)
                .update();
    }
}
