package org.kalanso.notifications.push;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.installation.MasterKey;
import org.kalanso.platform.seal.SecretBox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Devices by their owner: nobody else has a way to them, but for whoever sends. */
@Repository
class PushStore {
    private static final String DEVICE = "select id, kind, name, created_at from notifications.push_device ";

    /** A device that something may be sent to. */
    record Target(UUID id, PushKind kind) {}

    private final JdbcClient sql;
    private final JsonMapper json;
    private final SecretBox box;
    private final Clock clock;

    PushStore(JdbcClient sql, JsonMapper json, MasterKey master, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.box = SecretBox.of(master.derive("notifications.push"));
        this.clock = clock;
    }

    /** In a transaction. The same address again keeps its row, and is the caller's from now on: somebody else used the device before. */
    PushDevice put(Caller owner, PushAddress address, String name) {
        byte[] hash = hash(address);
        // two tabs at once: the second one finds the row of the first, under whose id it is sealed
        sql.sql("select pg_advisory_xact_lock(:hash)")
                .param("hash", java.nio.ByteBuffer.wrap(hash).getLong())
                .query((row, n) -> 0)
                .list();
        UUID id = sql.sql("select id from notifications.push_device where address_hash = :hash")
                .param("hash", hash)
                .query(UUID.class)
                .optional()
                .orElseGet(Ids::newId);
        return sql.sql("""
                insert into notifications.push_device as d (id, person_id, session_id, kind, name, address_hash, sealed, created_at)
                values (:id, :person, :session, :kind, :name, :hash, :sealed, :now)
                on conflict (address_hash) do update set person_id = excluded.person_id, session_id = excluded.session_id,
                  name = excluded.name, sealed = excluded.sealed,
                  created_at = case when d.person_id = excluded.person_id then d.created_at else excluded.created_at end
                returning id, kind, name, created_at""")
                .param("id", id)
                .param("person", owner.person().value())
                .param("session", owner.sessionId())
                .param("kind", address.kind().name())
                .param("name", name)
                .param("hash", hash)
                .param("sealed", box.hide(json.writeValueAsBytes(address), label(id)))
                .param("now", Timestamp.from(clock.instant()))
                .query(this::device)
                .single();
    }

    List<PushDevice> of(Caller owner) {
        return sql.sql(DEVICE + "where person_id = :person order by created_at desc, id desc")
                .param("person", owner.person().value())
                .query(this::device)
                .list();
    }

    /** @return the device's kind; empty where the caller has no such device */
    Optional<PushKind> remove(Caller owner, UUID device) {
        return sql.sql("delete from notifications.push_device where id = :id and person_id = :person returning kind")
                .param("id", device)
                .param("person", owner.person().value())
                .query((row, n) -> PushKind.valueOf(row.getString(1)))
                .optional();
    }

    /** Of more than so many the oldest go. */
    void keepNewest(PersonId person, int most) {
        sql.sql("""
                delete from notifications.push_device where id in (
                  select id from notifications.push_device where person_id = :person
                  order by created_at desc, id desc offset :most)""").param("person", person.value()).param("most", most).update();
    }

    void gone(UUID device) {
        sql.sql("delete from notifications.push_device where id = :id")
                .param("id", device)
                .update();
    }

    /** Signed out, or a lost device whose session was ended: nothing more appears on it. */
    void ofSessions(Collection<UUID> ended) {
        sql.sql("delete from notifications.push_device where session_id = any (:sessions)")
                .param("sessions", ended.toArray(UUID[]::new))
                .update();
    }

    Map<PersonId, List<Target>> targets(Collection<PersonId> persons) {
        record Owned(PersonId owner, Target target) {}
        return sql
                .sql("select id, person_id, kind from notifications.push_device where person_id = any (:persons)")
                .param(
                        "persons",
                        persons.stream().map(PersonId::value).distinct().toArray(UUID[]::new))
                .query((row, n) -> new Owned(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new Target(row.getObject("id", UUID.class), PushKind.valueOf(row.getString("kind")))))
                .stream()
                .collect(Collectors.groupingBy(Owned::owner, Collectors.mapping(Owned::target, Collectors.toList())));
    }

    Optional<PushAddress> address(UUID device) {
        return sql.sql("select sealed from notifications.push_device where id = :id")
                .param("id", device)
                .query((row, n) -> json.readValue(box.open(row.getBytes(1), label(device)), PushAddress.class))
                .optional();
    }

    private PushDevice device(ResultSet row, int n) throws SQLException {
        return new PushDevice(
                row.getObject("id", UUID.class),
                PushKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getTimestamp("created_at").toInstant());
    }

    private static byte[] label(UUID device) {
        return device.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Addresses are long and random: nobody finds one by its hash. */
    private static byte[] hash(PushAddress address) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((address.kind() + " " + address.to()).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
