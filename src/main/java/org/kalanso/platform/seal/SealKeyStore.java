package org.kalanso.platform.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SealKeyStore {
    private static final String COLUMNS =
            "select id, open, secret, signs_from, signs_until, withdrawn_at from platform.seal_key";

    private final JdbcClient db;

    SealKeyStore(JdbcClient db) {
        this.db = db;
    }

    /** @param secret hidden in a {@link SecretBox} */
    record Row(SealKey key, byte[] secret) {}

    Optional<SealKey> find(int id) {
        return db.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(SealKeyStore::row)
                .optional()
                .map(Row::key);
    }

    Optional<Row> signingAt(Instant now) {
        return db.sql(
                        COLUMNS
                                + " where withdrawn_at is null and signs_from <= :now and signs_until > :now order by signs_from desc limit 1")
                .param("now", Timestamp.from(now))
                .query(SealKeyStore::row)
                .optional();
    }

    /** Oldest first, withdrawn ones too. */
    List<SealKey> all() {
        return db.sql(COLUMNS + " order by signs_from, id").query(SealKeyStore::row).list().stream()
                .map(Row::key)
                .toList();
    }

    void insert(Row row) {
        var key = row.key();
        db.sql(
                        "insert into platform.seal_key (id, open, secret, signs_from, signs_until) values (:id, :open, :secret, :from, :until)")
                .param("id", key.id())
                .param("open", key.open())
                .param("secret", row.secret())
                .param("from", Timestamp.from(key.from()))
                .param("until", Timestamp.from(key.until()))
                .update();
    }

    void stopSigning(Instant now) {
        db.sql("update platform.seal_key set signs_until = greatest(signs_from, :now) where signs_until > :now")
                .param("now", Timestamp.from(now))
                .update();
    }

    /** @return false when there is no such key, or it was withdrawn before */
    boolean withdraw(int id, Instant now) {
        return db.sql("update platform.seal_key set withdrawn_at = :now where id = :id and withdrawn_at is null")
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Held to the end of the transaction: two threads that both find no key make only one. */
    void lockForNewKey() {
        db.sql("select pg_advisory_xact_lock(hashtext('platform.seal_key'))")
                .query((row, n) -> true)
                .single();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var key = new SealKey(
                row.getInt("id"),
                row.getBytes("open"),
                instant(row, "signs_from"),
                instant(row, "signs_until"),
                row.getObject("withdrawn_at") == null ? null : instant(row, "withdrawn_at"));
        return new Row(key, row.getBytes("secret"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
