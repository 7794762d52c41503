package org.kalanso.accounts.secret;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.kalanso.platform.ids.PersonId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The hashes of passwords and PINs. */
@Repository
public class CredentialStore {
    /** What kind of secret opens the account. */
    public enum Kind {
        PASSWORD,
        PIN
    }

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final Clock clock;

    CredentialStore(JdbcClient jdbc, NamedParameterJdbcTemplate batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    public void put(Kind kind, Map<PersonId, String> hashes) {
        var now = Timestamp.from(clock.instant());
        batch.batchUpdate(
                """
                insert into accounts.credential (person_id, kind, hash, created_at) values (:person, :kind, :hash, :now)
                on conflict (person_id, kind) do update set hash = excluded.hash, created_at = excluded.created_at
                """,
                hashes.entrySet().stream()
                        .map(entry -> new MapSqlParameterSource(
                                        "person", entry.getKey().value())
                                .addValue("kind", kind.name())
                                .addValue("hash", entry.getValue())
                                .addValue("now", now))
                        .toArray(SqlParameterSource[]::new));
    }

    public void remove(Kind kind, Collection<PersonId> persons) {
        jdbc.sql("delete from accounts.credential where kind = :kind and person_id in (:persons)")
                .param("kind", kind.name())
                .param("persons", persons.stream().map(PersonId::value).toList())
                .update();
    }

    public Optional<String> hash(Kind kind, PersonId person) {
        return jdbc.sql("select hash from accounts.credential where kind = :kind and person_id = :person")
                .param("kind", kind.name())
                .param("person", person.value())
                .query(String.class)
                .optional();
    }
}
