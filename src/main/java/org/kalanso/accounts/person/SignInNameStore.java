package org.kalanso.accounts.person;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.SignInName;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words by which people sign in. */
@Repository
public class SignInNameStore {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    SignInNameStore(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /**
     * A name the person has already is left as it is.
     *
     * @throws org.springframework.dao.DuplicateKeyException when it is somebody else's
     */
    public void add(Map<PersonId, SignInName> names) {
        batch.batchUpdate(
                """
                insert into accounts.sign_in_name (id, person_id, kind, value_key, school_id)
                select :id::uuid, :person::uuid, :kind, :key, :school::uuid
                where not exists (select from accounts.sign_in_name
                                  where person_id = :person and kind = :kind and value_key = :key
                                    and school_id is not distinct from :school::uuid)
                """,
                names.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource row(PersonId person, SignInName name) {
        return new MapSqlParameterSource("id", Ids.newId())
                .addValue("person", person.value(), Types.OTHER)
                .addValue("kind", name.kind().name(), Types.VARCHAR)
                .addValue("key", name.key(), Types.VARCHAR)
                .addValue("school", uuid(name.school()), Types.OTHER);
    }

    private static @Nullable UUID uuid(@Nullable SchoolId school) {
        return school == null ? null : school.value();
    }

    /** @return false when it is somebody else's; a name the person has already is theirs */
    public boolean addIfFree(PersonId person, SignInName name) {
        jdbc.sql("""
                        insert into accounts.sign_in_name (id, person_id, kind, value_key, school_id)
                        values (:id, :person, :kind, :key, :school) on conflict do nothing
                        """)
                .param("id", Ids.newId())
                .param("person", person.value())
                .param("kind", name.kind().name())
                .param("key", name.key())
                .param("school", uuid(name.school()), Types.OTHER)
                .update();
        return holders(List.of(name)).contains(person);
    }

    public void remove(PersonId person, SignInName.Kind kind, @Nullable SchoolId school) {
        jdbc.sql("""
                        delete from accounts.sign_in_name where person_id = :person and kind = :kind
                          and school_id is not distinct from :school::uuid
                        """)
                .param("person", person.value())
                .param("kind", kind.name())
                .param("school", uuid(school), Types.OTHER)
                .update();
    }

    /** Whose words these may be; several for a phone shared by two, or a matricule of two schools. */
    public List<PersonId> holders(Collection<SignInName> names) {
        if (names.isEmpty()) return List.of();
        return jdbc.sql("""
                        select distinct n.person_id
                        from unnest(:kinds::text[], :keys::text[], :schools::uuid[]) as asked (kind, key, school)
                        join accounts.sign_in_name n
                          on n.kind = asked.kind and n.value_key = asked.key and (asked.school is null or n.school_id = asked.school)
                        """)
                .param("kinds", names.stream().map(name -> name.kind().name()).toArray(String[]::new))
                .param("keys", names.stream().map(SignInName::key).toArray(String[]::new))
                .param(
                        "schools",
                        names.stream().map(name -> uuid(name.school())).toArray(UUID[]::new))
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }
}
