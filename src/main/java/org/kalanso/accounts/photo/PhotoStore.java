package org.kalanso.accounts.photo;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PhotoStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    PhotoStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(PersonId person, Portrait portrait, PersonId by) {
        jdbc.sql("""
                        insert into accounts.photo (person_id, small, large, sha256, kept_by, kept_at)
                        values (:person, :small, :large, :hash, :by, :now)
                        on conflict (person_id) do update set small = :small, large = :large, sha256 = :hash, kept_by = :by, kept_at = :now
                        """)
                .param("person", person.value())
                .param("small", portrait.small())
                .param("large", portrait.large())
                .param("hash", portrait.sha256())
                .param("by", by.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    boolean remove(PersonId person) {
        return jdbc.sql("delete from accounts.photo where person_id = :person")
                        .param("person", person.value())
                        .update()
                == 1;
    }

    boolean has(PersonId person) {
        return jdbc.sql("select exists (select from accounts.photo where person_id = :person)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    Optional<byte[]> picture(PersonId person, boolean large) {
        return jdbc.sql("select " + (large ? "large" : "small") + " from accounts.photo where person_id = :person")
                .param("person", person.value())
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    List<SchoolId> schools(PersonId person) {
        return jdbc.sql(
                        "select distinct school_id from accounts.role_grant where person_id = :person and ended_at is null")
                .param("person", person.value())
                .query((row, n) -> new SchoolId(row.getObject(1, UUID.class)))
                .list();
    }

    boolean worksIn(PersonId person, SchoolId school) {
        return jdbc.sql("""
                        select exists (select from accounts.role_grant where person_id = :person and school_id = :school
                                       and ended_at is null and role not in ('PUPIL', 'GUARDIAN'))
                        """)
                .param("person", person.value())
                .param("school", school.value())
                .query(Boolean.class)
                .single();
    }
}
