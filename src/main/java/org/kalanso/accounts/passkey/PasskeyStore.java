package org.kalanso.accounts.passkey;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.platform.ids.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Passkeys as rows. */
@Repository
class PasskeyStore {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int HANDLE_BYTES = 32;

    /** What the program keeps of one. @param publicKey COSE @param transports separated by blanks */
    @SuppressWarnings("ArrayRecordComponent") // read and never compared
    record Row(
            UUID id,
            PersonId person,
            byte[] credentialId,
            byte[] publicKey,
            UUID aaguid,
            long signCount,
            boolean backupEligible,
            boolean backedUp,
            String transports) {
        List<String> transportList() {
            return transports.isEmpty() ? List.of() : List.of(transports.split(" "));
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    PasskeyStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Passkey> mine(PersonId person) {
        return jdbc.sql("""
                        select id, label, backed_up, created_at, last_used_at from accounts.passkey
                        where person_id = :person order by created_at, id
                        """)
                .param("person", person.value())
                .query(PasskeyStore::shown)
                .list();
    }

    private static Passkey shown(ResultSet row, int n) throws SQLException {
        Timestamp used = row.getTimestamp("last_used_at");
        return new Passkey(
                row.getObject("id", UUID.class),
                row.getString("label"),
                row.getBoolean("backed_up"),
                row.getTimestamp("created_at").toInstant(),
                used == null ? null : used.toInstant());
    }

    List<Row> of(PersonId person) {
        return jdbc.sql("select * from accounts.passkey where person_id = :person order by created_at, id")
                .param("person", person.value())
                .query(PasskeyStore::row)
                .list();
    }

    /** Whoever holds it; nobody where the account is closed. */
    Optional<Row> holder(byte[] credentialId) {
        return jdbc.sql("""
                        select k.* from accounts.passkey k join accounts.person p on p.id = k.person_id and p.active
                        where k.credential_id = :id
                        """).param("id", credentialId).query(PasskeyStore::row).optional();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getBytes("credential_id"),
                row.getBytes("public_key"),
                row.getObject("aaguid", UUID.class),
                row.getLong("sign_count"),
                row.getBoolean("backup_eligible"),
                row.getBoolean("backed_up"),
                row.getString("transports"));
    }

    /** What the person's keys keep in the place of a name: the same for all of them, made with the first. */
    byte[] handle(PersonId person) {
        byte[] fresh = new byte[HANDLE_BYTES];
        RANDOM.nextBytes(fresh);
        return jdbc.sql("""
                        insert into accounts.passkey_owner as o (person_id, handle) values (:person, :fresh)
                        on conflict (person_id) do update set handle = o.handle
                        returning handle
                        """)
                .param("person", person.value())
                .param("fresh", fresh)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    /** Until the transaction ends nobody else changes what this person signs in with. */
    void lock(PersonId person) {
        jdbc.sql("select id from accounts.person where id = :person for update")
                .param("person", person.value())
                .query(UUID.class)
                .single();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when it is registered already */
    void insert(Row row, String label) {
        jdbc.sql("""
                        insert into accounts.passkey
                          (id, person_id, credential_id, public_key, aaguid, sign_count, backup_eligible, backed_up, transports,
                           label, created_at)
                        values (:id, :person, :credential, :key, :aaguid, :count, :eligible, :backedUp, :transports, :label, :now)
                        """)
                .param("id", row.id())
                .param("person", row.person().value())
                .param("credential", row.credentialId())
                .param("key", row.publicKey())
                .param("aaguid", row.aaguid())
                .param("count", row.signCount())
                .param("eligible", row.backupEligible())
                .param("backedUp", row.backedUp())
                .param("transports", row.transports())
                .param("label", label)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Where it counts, a count that was seen, or a smaller one, is a copy's.
     *
     * @return false for such a one
     */
    boolean used(UUID id, long signCount, boolean backedUp) {
        return jdbc.sql("""
                        update accounts.passkey set sign_count = :count, backed_up = :backedUp, last_used_at = :now
                        where id = :id and (sign_count < :count or sign_count = 0 and :count = 0)
                        """)
                        .param("count", signCount)
                        .param("backedUp", backedUp)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean rename(PersonId person, UUID id, String label) {
        return jdbc.sql("update accounts.passkey set label = :label where id = :id and person_id = :person")
                        .param("label", label)
                        .param("id", id)
                        .param("person", person.value())
                        .update()
                == 1;
    }

    boolean remove(PersonId person, UUID id) {
        return jdbc.sql("delete from accounts.passkey where id = :id and person_id = :person")
                        .param("id", id)
                        .param("person", person.value())
                        .update()
                == 1;
    }
}
