package org.kalanso.accounts.factor;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import org.kalanso.platform.ids.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FactorStore {
    /** @param secret encrypted */
    @SuppressWarnings("ArrayRecordComponent") // read and never compared
    record Row(byte[] secret, boolean confirmed) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    FactorStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Row> of(PersonId person) {
        return jdbc.sql(
                        "select secret, confirmed_at is not null as confirmed from accounts.totp where person_id = :person")
                .param("person", person.value())
                .query((row, n) -> new Row(row.getBytes("secret"), row.getBoolean("confirmed")))
                .optional();
    }

    /** @return false when a confirmed one is there: it is never overwritten */
    boolean begin(PersonId person, byte[] secret) {
        return now("""
                        insert into accounts.totp as t (person_id, secret, created_at) values (:person, :secret, :now)
                        on conflict (person_id) do update set secret = excluded.secret, created_at = excluded.created_at,
                          last_step = 0
                        where t.confirmed_at is null
                        """).param("person", person.value()).param("secret", secret).update() == 1;
    }

    boolean confirm(PersonId person) {
        return now("update accounts.totp set confirmed_at = :now where person_id = :person and confirmed_at is null")
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /** @return false when a code of this step, or of a later one, was taken before: one of many at once is told yes */
    boolean take(PersonId person, long step) {
        return jdbc.sql("update accounts.totp set last_step = :step where person_id = :person and last_step < :step")
                        .param("person", person.value())
                        .param("step", step)
                        .update()
                == 1;
    }

    boolean isTotpOn(PersonId person) {
        return of(person).map(Row::confirmed).orElse(false);
    }

    int passkeys(PersonId person) {
        return jdbc.sql("select count(*) from accounts.passkey where person_id = :person")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    /** The authenticator alone. */
    boolean remove(PersonId person) {
        boolean was = delete("totp", person);
        clearCodesWithoutFactor(person);
        return was;
    }

    /** Whatever stands beside the password. @return whether there was anything */
    boolean removeAll(PersonId person) {
        boolean totp = delete("totp", person);
        boolean passkeys = delete("passkey", person);
        delete("recovery_code", person);
        return totp || passkeys;
    }

    /** Recovery codes stand in for a factor: after the last one is gone they are nothing. */
    void clearCodesWithoutFactor(PersonId person) {
        if (!isTotpOn(person) && passkeys(person) == 0) delete("recovery_code", person);
    }

    private boolean delete(String table, PersonId person) {
        return jdbc.sql("delete from accounts." + table + " where person_id = :person")
                        .param("person", person.value())
                        .update()
                > 0;
    }

    void replaceCodes(PersonId person, Collection<byte[]> hashes) {
        delete("recovery_code", person);
        for (byte[] hash : hashes)
            now("insert into accounts.recovery_code (person_id, code_hash, created_at) values (:person, :hash, :now)")
                    .param("person", person.value())
                    .param("hash", hash)
                    .update();
    }

    boolean useCode(PersonId person, byte[] hash) {
        return now("""
                        update accounts.recovery_code set used_at = :now
                        where person_id = :person and code_hash = :hash and used_at is null
                        """).param("person", person.value()).param("hash", hash).update() == 1;
    }

    int codesLeft(PersonId person) {
        return jdbc.sql("select count(*) from accounts.recovery_code where person_id = :person and used_at is null")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec now(String sql) {
        return jdbc.sql(sql).param("now", Timestamp.from(clock.instant()));
    }
}
