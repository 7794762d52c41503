package org.kalanso.platform.idempotency;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.installation.MasterKey;
import org.kalanso.platform.seal.SecretBox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Claims and answers as rows. */
@Repository
class KeyStore {
    /** How long the same key means the same request. */
    static final Duration KEPT = Duration.ofDays(1);

    /** No request lasts as long: a claim that old without an answer was left by a program that died. */
    static final Duration DEAD = Duration.ofMinutes(2);

    /**
     * A claim somebody made before.
     *
     * @param answer null as long as there is none, or where it was not kept
     */
    record Earlier(
            boolean same,
            boolean acted,
            boolean answered,
            boolean dead,
            @Nullable KeptAnswer answer) {}

    private final JdbcClient sql;
    private final Clock clock;
    private final JsonMapper json;
    private final SecretBox box;

    KeyStore(JdbcClient sql, Clock clock, JsonMapper json, MasterKey master) {
        this.sql = sql;
        this.clock = clock;
        this.json = json;
        this.box = SecretBox.of(master.derive("platform.idempotency"));
    }

    /** The compare-and-set: of any number at once one gets the key. One left by the dead, with nothing done, is taken over. */
    boolean claim(KeyClaim claim) {
        Instant now = clock.instant();
        return sql.sql("""
                        insert into platform.idempotent_answer as a (person_id, key, body_hash, created_at)
                        values (:person, :key, :hash, :now)
                        on conflict (person_id, key) do update
                          set body_hash = excluded.body_hash, created_at = excluded.created_at, acted_at = null,
                              status = null, answer = null
                          where a.created_at <= :expired
                             or a.status is null and a.acted_at is null and a.created_at <= :dead""")
                        .param("person", claim.person().value())
                        .param("key", claim.key())
                        .param("hash", claim.hash())
                        .param("now", Timestamp.from(now))
                        .param("expired", Timestamp.from(now.minus(KEPT)))
                        .param("dead", Timestamp.from(now.minus(DEAD)))
                        .update()
                == 1;
    }

    Optional<Earlier> earlier(KeyClaim claim) {
        return mine("""
                select body_hash, acted_at is not null as acted, created_at, status, answer
                from platform.idempotent_answer""", claim).query((row, n) -> earlier(row, claim)).optional();
    }

    /** In the transaction of the act: either both are there after a crash or neither is. */
    void acted(KeyClaim claim) {
        mine("update platform.idempotent_answer set acted_at = :now", claim)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void answered(KeyClaim claim, KeptAnswer answer) {
        byte[] hidden = answer.body().length > KeptAnswer.LARGEST
                ? null
                : box.hide(json.writeValueAsBytes(answer), claim.label());
        mine("update platform.idempotent_answer set status = :status, answer = :answer", claim)
                .param("status", answer.status())
                .param("answer", hidden, Types.BINARY)
                .update();
    }

    /** Nothing was done with it: it is free again. */
    void release(KeyClaim claim) {
        mine("delete from platform.idempotent_answer", claim).update();
    }

    /** Where the work was done all the same, the key stays spent. */
    void releaseUnlessActed(KeyClaim claim) {
        sql.sql("delete from platform.idempotent_answer where person_id = :person and key = :key and acted_at is null")
                .param("person", claim.person().value())
                .param("key", claim.key())
                .update();
    }

    /** @return how many were older than is kept */
    int sweep() {
        return sql.sql("delete from platform.idempotent_answer where created_at <= :expired")
                .param("expired", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private JdbcClient.StatementSpec mine(String statement, KeyClaim claim) {
        return sql.sql(statement + " where person_id = :person and key = :key")
                .param("person", claim.person().value())
                .param("key", claim.key());
    }

    private Earlier earlier(ResultSet row, KeyClaim claim) throws SQLException {
        byte[] hidden = row.getBytes("answer");
        return new Earlier(
                MessageDigest.isEqual(row.getBytes("body_hash"), claim.hash()),
                row.getBoolean("acted"),
                row.getObject("status") != null,
                !row.getTimestamp("created_at")
                        .toInstant()
                        .isAfter(clock.instant().minus(DEAD)),
                hidden == null ? null : json.readValue(box.open(hidden, claim.label()), KeptAnswer.class));
    }
}
