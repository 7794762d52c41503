package org.kalanso.accounts.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.platform.ids.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProofStore {
    private static final int MOST_TRIES = 5;

    @SuppressWarnings("ArrayRecordComponent") // written to the database and never compared
    record Row(
            UUID id,
            PersonId person,
            Purpose purpose,
            String address,
            byte[] tokenHash,
            byte[] codeHash,
            Instant createdAt,
            Instant codeUntil,
            Instant expiresAt) {}

    /** A code's try that has been counted. */
    @SuppressWarnings("ArrayRecordComponent") // compared by whoever has the key
    record Tried(Proof proof, byte[] codeHash) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ProofStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(Row row) {
        jdbc.sql("""
                        insert into accounts.proof
                          (id, person_id, purpose, address, token_hash, code_hash, created_at, code_until, expires_at)
                        values (:id, :person, :purpose, :address, :token, :code, :now, :codeUntil, :expires)
                        """)
                .param("id", row.id())
                .param("person", row.person().value())
                .param("purpose", row.purpose().name())
                .param("address", row.address())
                .param("token", row.tokenHash())
                .param("code", row.codeHash())
                .param("now", Timestamp.from(row.createdAt()))
                .param("codeUntil", Timestamp.from(row.codeUntil()))
                .param("expires", Timestamp.from(row.expiresAt()))
                .update();
    }

    /** Those before a new one open nothing any more: used, too old or still good. */
    void removeAll(PersonId person, Purpose purpose) {
        jdbc.sql("delete from accounts.proof where person_id = :person and purpose = :purpose")
                .param("person", person.value())
                .param("purpose", purpose.name())
                .update();
    }

    Optional<Proof> byToken(byte[] tokenHash, Purpose purpose) {
        return query("""
                        select id, person_id, address from accounts.proof
                        where token_hash = :token and purpose = :purpose and used_at is null and expires_at > :now
                        """)
                .param("token", tokenHash)
                .param("purpose", purpose.name())
                .query(ProofStore::proof)
                .optional();
    }

    List<Tried> tryCode(Collection<PersonId> persons, Purpose purpose) {
        return tried("person_id = any (:whose)", purpose)
                .param("whose", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(ProofStore::tried)
                .list();
    }

    List<Tried> tryCodeSentTo(String address, Purpose purpose) {
        return tried("lower(address) = lower(:whose)", purpose)
                .param("whose", address)
                .query(ProofStore::tried)
                .list();
    }

    private JdbcClient.StatementSpec tried(String whose, Purpose purpose) {
        return query("""
                        update accounts.proof set tries = tries + 1
                        where %s and purpose = :purpose and used_at is null and code_until > :now and tries < :most
                        returning id, person_id, address, code_hash
                        """.formatted(whose)).param("purpose", purpose.name()).param("most", MOST_TRIES);
    }

    boolean use(UUID id) {
        return query("update accounts.proof set used_at = :now where id = :id and used_at is null")
                        .param("id", id)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec query(String sql) {
        return jdbc.sql(sql).param("now", Timestamp.from(clock.instant()));
    }

    private static Proof proof(ResultSet row, int n) throws SQLException {
        return new Proof(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("address"));
    }

    private static Tried tried(ResultSet row, int n) throws SQLException {
        return new Tried(proof(row, n), row.getBytes("code_hash"));
    }
}
