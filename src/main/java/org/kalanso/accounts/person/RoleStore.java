package org.kalanso.accounts.person;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is what in which school. */
@Repository
public class RoleStore {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final Clock clock;

    RoleStore(JdbcClient jdbc, NamedParameterJdbcTemplate batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    /** @return who did not have the role before, in the order given */
    public List<PersonId> grant(Collection<PersonId> persons, SchoolId school, Role role, @Nullable PersonId by) {
        var now = Timestamp.from(clock.instant());
        var asked = persons.stream().distinct().toList();
        int[] written = batch.batchUpdate(
                """
                insert into accounts.role_grant (id, person_id, school_id, role, granted_by, granted_at)
                values (:id, :person, :school, :role, :by, :now)
                on conflict (person_id, school_id, role) where ended_at is null do nothing
                """,
                asked.stream()
                        .map(person -> new MapSqlParameterSource("id", Ids.newId())
                                .addValue("person", person.value())
                                .addValue("school", school.value())
                                .addValue("role", role.name())
                                .addValue("by", by == null ? null : by.value(), Types.OTHER)
                                .addValue("now", now))
                        .toArray(SqlParameterSource[]::new));
        // a batch rewritten into one statement can't say which rows were new: then all are told as granted
        return java.util.stream.IntStream.range(0, asked.size())
                .filter(i -> written[i] != 0)
                .mapToObj(asked::get)
                .toList();
    }

    /** @return whether the person held it until now */
    public boolean end(PersonId person, SchoolId school, Role role) {
        return jdbc.sql("""
                        update accounts.role_grant set ended_at = greatest(:now, granted_at)
                        where person_id = :person and school_id = :school and role = :role and ended_at is null
                        """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("person", person.value())
                        .param("school", school.value())
                        .param("role", role.name())
                        .update()
                == 1;
    }

    /** Everybody who holds the role there now. */
    public List<PersonId> holders(SchoolId school, Role role) {
        return jdbc.sql("""
                        select g.person_id from accounts.role_grant g join accounts.person p on p.id = g.person_id
                        where g.school_id = :school and g.role = :role and g.ended_at is null and p.active
                        order by g.granted_at
                        """)
                .param("school", school.value())
                .param("role", role.name())
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Are they something in another school too, or do they run the installation? */
    public boolean reachesBeyond(PersonId person, SchoolId school) {
        return jdbc.sql("""
                        select platform_admin or exists (
                          select from accounts.role_grant g
                          where g.person_id = p.id and g.school_id <> :school and g.ended_at is null)
                        from accounts.person p where id = :person
                        """)
                .param("person", person.value())
                .param("school", school.value())
                .query(Boolean.class)
                .single();
    }

    /** Held until the transaction ends, so that two heads can't leave at the same moment. */
    public void lock(SchoolId school) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:school, 7))")
                .param("school", school.toString())
                .query((row, n) -> 0)
                .list();
    }
}
