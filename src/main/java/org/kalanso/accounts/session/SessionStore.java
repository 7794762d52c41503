package org.kalanso.accounts.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sign-ins as rows. */
@Repository
public class SessionStore {
    /** Does it go on? Neither ended nor past its end nor left unused too long; needs {@code :now}. */
    public static final String RUNS = """
            s.ended_at is null and s.expires_at > :now
            and (s.idle_minutes is null or s.last_used_at + make_interval(mins => s.idle_minutes) > :now)
            """;

    /** One that was ended. */
    record Ended(UUID session, PersonId person) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    SessionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(NewSession session) {
        jdbc.sql("""
                        insert into accounts.session
                          (id, person_id, kind, cookie_hash, school_id, device, address, created_at, last_used_at, expires_at,
                           idle_minutes, proven_at)
                        values (:id, :person, :kind, :cookie, :school, :device, :address, :now, :now, :expires, :idle, :now)
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
                .param("idle", session.idleMinutes(), Types.INTEGER)
                .update();
    }

    /** @return whether it was still going on */
    boolean end(UUID session, PersonId person, String reason) {
        return jdbc.sql("""
                        update accounts.session s set ended_at = :now, ended_reason = :reason
                        where id = :id and person_id = :person and
                        """ + RUNS)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("reason", reason)
                        .param("id", session)
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /** @param except a session that goes on; null for none */
    List<Ended> endAll(Collection<PersonId> persons, @Nullable UUID except, String reason) {
        if (persons.isEmpty()) return List.of();
        return jdbc.sql("""
                        update accounts.session set ended_at = :now, ended_reason = :reason
                        where person_id = any (:persons) and ended_at is null and id is distinct from :except::uuid
                        returning id, person_id
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("reason", reason)
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("except", except, Types.OTHER)
                .query(SessionStore::ended)
                .list();
    }

    /** Closes those that ran out by themselves: past their end, or left alone too long. */
    List<Ended> endExpired() {
        return jdbc.sql("""
                        update accounts.session s set ended_at = :now, ended_reason = 'expired'
                        where s.ended_at is null and not (
                        """ + RUNS + """
                        )
                        returning id, person_id
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .query(SessionStore::ended)
                .list();
    }

    /** Sessions that ended before then, and all tokens past their end: a spent one is watched as long as it could have lived. */
    void forget(Instant before) {
        jdbc.sql("delete from accounts.session where ended_at < :before")
                .param("before", Timestamp.from(before))
                .update();
        jdbc.sql("delete from accounts.refresh_token where expires_at < :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** What somebody is, in any school. Held until the transaction ends: two sign-ins at once count each other. */
    SessionRules.RoleClass holdAndRank(PersonId person) {
        return jdbc.sql("""
                        select p.platform_admin, array(
                          select distinct g.role from accounts.role_grant g
                          where g.person_id = p.id and g.ended_at is null) as roles
                        from accounts.person p where p.id = :person for no key update of p
                        """)
                .param("person", person.value())
                .query((row, n) -> {
                    Set<Role> roles = EnumSet.noneOf(Role.class);
                    Arrays.stream((String[]) row.getArray("roles").getArray())
                            .map(Role::valueOf)
                            .forEach(roles::add);
                    return SessionRules.RoleClass.of(roles, row.getBoolean("platform_admin"));
                })
                .single();
    }

    /** Ends those unused longest, so that this many go on. @param newest the one just opened: it stays */
    List<UUID> endBeyond(PersonId person, int most, UUID newest) {
        return jdbc.sql("""
                        update accounts.session set ended_at = :now, ended_reason = 'too-many' where id in (
                          select s.id from accounts.session s where s.person_id = :person and
                        """ + RUNS + """
                          order by s.id = :newest desc, s.last_used_at desc, s.id desc offset :most)
                        returning id
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("person", person.value())
                .param("newest", newest)
                .param("most", most)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    Optional<Instant> provenAt(UUID session) {
        return jdbc.sql("select coalesce(proven_at, created_at) from accounts.session where id = :id")
                .param("id", session)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    void proved(UUID session) {
        jdbc.sql("update accounts.session set proven_at = :now where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", session)
                .update();
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

    private static Ended ended(ResultSet row, int n) throws SQLException {
        return new Ended(row.getObject("id", UUID.class), new PersonId(row.getObject("person_id", UUID.class)));
    }
}
