package org.kalanso.accounts.session;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sign-ins as rows. */
@Repository
public class SessionStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    SessionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(NewSession session) {
        jdbc.sql("""
                        insert into accounts.session
                          (id, person_id, kind, cookie_hash, school_id, device, address, created_at, last_used_at, expires_at)
                        values (:id, :person, :kind, :cookie, :school, :device, :address, :now, :now, :expires)
                        """)
                .param("id", session.id())
                .param("person", session.person().value())
                .param("kind", session.kind().name())
                .param("cookie", session.cookieHash(), Types.BINARY)
                .param(
                        "school",
                        session.school() == null ? null : session.school().value(),
                        Types.OTHER)
                .param("device", session.device())
                .param("address", session.address())
                .param("now", Timestamp.from(clock.instant()))
                .param("expires", Timestamp.from(session.expiresAt()))
                .update();
    }

    /** @return whether it was still going on */
    boolean end(UUID session, PersonId person, String reason) {
        return jdbc.sql("""
                        update accounts.session set ended_at = :now, ended_reason = :reason
                        where id = :id and person_id = :person and ended_at is null and expires_at > :now
                        """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("reason", reason)
                        .param("id", session)
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /** @param except a session that goes on; null for none */
    List<UUID> endAll(Collection<PersonId> persons, @Nullable UUID except, String reason) {
        if (persons.isEmpty()) return List.of();
        return jdbc.sql("""
                        update accounts.session set ended_at = :now, ended_reason = :reason
                        where person_id = any (:persons) and ended_at is null and id is distinct from :except::uuid
                        returning id
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("reason", reason)
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("except", except, Types.OTHER)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    void workIn(UUID session, SchoolId school) {
        jdbc.sql("update accounts.session set school_id = :school where id = :id")
                .param("school", school.value())
                .param("id", session)
                .update();
    }

    /** Noted at most every five minutes: a write at each request would cost more than the request. */
    void used(UUID session) {
        var now = clock.instant();
        jdbc.sql("update accounts.session set last_used_at = :now where id = :id and last_used_at < :before")
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(now.minusSeconds(300)))
                .param("id", session)
                .update();
    }
}
