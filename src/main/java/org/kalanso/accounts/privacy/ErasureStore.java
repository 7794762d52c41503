package org.kalanso.accounts.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ErasureStore {
    private static final String ERASURE = """
            select e.id, e.school_id, e.person_id, trim(p.family_name || ' ' || p.given_names) as name,
                   trim(a.family_name || ' ' || a.given_names) as asker, e.reason, e.asked_at, e.decided_at, e.accepted, e.answer
            from accounts.erasure e
            join accounts.person p on p.id = e.person_id join accounts.person a on a.id = e.asked_by
            """;
    private final JdbcClient jdbc;
    private final Clock clock;

    ErasureStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws DuplicateKeyException where one waits already */
    void insert(UUID id, SchoolId school, PersonId person, PersonId asker, String reason) {
        jdbc.sql("""
                        insert into accounts.erasure (id, school_id, person_id, asked_by, reason, asked_at)
                        values (:id, :school, :person, :asker, :reason, :now)
                        """)
                .param("id", id)
                .param("school", school.value())
                .param("person", person.value())
                .param("asker", asker.value())
                .param("reason", reason)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** What a person has asked for, newest first. */
    List<Erasure> askedBy(PersonId asker) {
        return jdbc.sql(ERASURE + " where e.asked_by = :asker order by e.asked_at desc")
                .param("asker", asker.value())
                .query(ErasureStore::erasure)
                .list();
    }

    /** Those of the head's school: waiting ones first. */
    List<Erasure> ofSchool(Caller caller, int limit) {
        return jdbc.sql(ERASURE + """
                         where e.school_id = :school order by e.decided_at desc nulls first, e.asked_at limit :limit
                        """)
                .param("school", caller.inSchool().value())
                .param("limit", limit)
                .query(ErasureStore::erasure)
                .list();
    }

    int waiting(SchoolId school) {
        return jdbc.sql("select count(*) from accounts.erasure where school_id = :school and decided_at is null")
                .param("school", school.value())
                .query(Integer.class)
                .single();
    }

    Optional<Erasure> visibleTo(Caller caller, UUID id) {
        return jdbc.sql(ERASURE + " where e.id = :id and e.school_id = :school")
                .param("id", id)
                .param("school", caller.inSchool().value())
                .query(ErasureStore::erasure)
                .optional();
    }

    /** @return false where somebody decided already */
    boolean decide(UUID id, PersonId by, boolean accepted, String answer) {
        return jdbc.sql("""
                        update accounts.erasure set decided_at = :now, decided_by = :by, accepted = :accepted, answer = :answer
                        where id = :id and decided_at is null
                        """)
                        .param("id", id)
                        .param("by", by.value())
                        .param("accepted", accepted)
                        .param("answer", answer)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Does another school know the person still? */
    boolean knownElsewhere(PersonId person, SchoolId school) {
        return jdbc.sql("""
                        select exists (select from accounts.role_grant
                                       where person_id = :person and school_id <> :school and ended_at is null)
                        """)
                .param("person", person.value())
                .param("school", school.value())
                .query(Boolean.class)
                .single();
    }

    private static Erasure erasure(ResultSet row, int n) throws SQLException {
        return new Erasure(
                row.getObject("id", UUID.class),
                row.getObject("school_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getString("asker"),
                row.getString("reason"),
                row.getTimestamp("asked_at").toInstant(),
                instant(row.getTimestamp("decided_at")),
                row.getObject("accepted", Boolean.class),
                row.getString("answer"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
