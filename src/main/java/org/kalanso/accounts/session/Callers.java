package org.kalanso.accounts.session;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.PersonName;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.visit.Visits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who a running session stands for, read afresh for every request: a session ended, a role taken away or a person
 * deactivated has its effect at the very next one.
 */
@Repository
public class Callers {
    private static final int NOTED_EVERY_SECONDS = 300;

    /**
     * The school worked in is the one the session chose while the person has a role there, else their oldest; for whoever runs
     * the installation the one they visit.
     */
    private static final String CALLER = """
            select s.id, s.person_id, s.last_used_at, p.family_name, p.given_names, p.language, p.platform_admin,
                   r.school_id, r.roles,
                   exists (select from accounts.factor_rule f where f.school_id = r.school_id and f.role = any (r.roles))
                     and not exists (select from accounts.totp t
                                     where t.person_id = s.person_id and t.confirmed_at is not null)
                     and not exists (select from accounts.passkey k where k.person_id = s.person_id) as held
            from accounts.session s
            join accounts.person p on p.id = s.person_id and p.active
            left join lateral (
              select g.school_id, array_agg(g.role) as roles
              from accounts.role_grant g
              where g.person_id = s.person_id and g.ended_at is null
              group by g.school_id
              order by (g.school_id = s.school_id) desc nulls last, min(g.granted_at), g.school_id
              limit 1) r on true
            where
            """ + SessionStore.RUNS + " and ";

    private final JdbcClient jdbc;
    private final SessionStore sessions;
    private final Visits visits;
    private final Clock clock;

    Callers(JdbcClient jdbc, SessionStore sessions, Visits visits, Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.visits = visits;
        this.clock = clock;
    }

    public Optional<Caller> ofCookie(String cookie) {
        return find("s.cookie_hash = :key", Tokens.hash(cookie));
    }

    public Optional<Caller> ofSession(UUID session) {
        return find("s.id = :key", session);
    }

    /**
     * The caller of a session that an earlier part of the same statement gives, so that one way to the database does both.
     *
     * @param with parts of a {@code with}, the one called {@code spent} having the session's {@code session_id}
     */
    Optional<Caller> after(String with, Map<String, ?> params) {
        return jdbc.sql(with + CALLER + "s.id = (select session_id from spent)")
                .params(params)
                .param("now", Timestamp.from(clock.instant()))
                .query(Callers::read)
                .optional()
                .map(this::caller);
    }

    /** Those of them that go on. Does not count as using them: a page left open is nobody's doing. */
    Map<UUID, Caller> ofSessions(Collection<UUID> sessions) {
        return jdbc
                .sql(CALLER + "s.id = any (:keys)")
                .param("now", Timestamp.from(clock.instant()))
                .param("keys", sessions.toArray(UUID[]::new))
                .query(Callers::read)
                .list()
                .stream()
                .map(this::caller)
                .collect(Collectors.toMap(Caller::sessionId, Function.identity()));
    }

    private Optional<Caller> find(String which, Object key) {
        var found = jdbc.sql(CALLER + which)
                .param("now", Timestamp.from(clock.instant()))
                .param("key", key)
                .query(Callers::read)
                .optional();
        // its way to the database is given back first: many who held one each and waited for a second would all wait in
        // vain
        found.filter(each -> each.lastUsedAt().plusSeconds(NOTED_EVERY_SECONDS).isBefore(clock.instant()))
                .ifPresent(each -> sessions.used(each.session()));
        return found.map(this::caller);
    }

    private record Found(
            UUID session,
            PersonName name,
            @Nullable SchoolId home,
            boolean admin,
            boolean held,
            Set<Role> roles,
            Locale language,
            Instant lastUsedAt) {}

    private static Found read(ResultSet row, int n) throws SQLException {
        PersonId person = new PersonId(row.getObject("person_id", UUID.class));
        UUID own = row.getObject("school_id", UUID.class);
        return new Found(
                row.getObject("id", UUID.class),
                new PersonName(person, row.getString("family_name"), row.getString("given_names")),
                own == null ? null : new SchoolId(own),
                row.getBoolean("platform_admin"),
                row.getBoolean("held"),
                roles(row.getArray("roles")),
                Locale.forLanguageTag(row.getString("language")),
                row.getTimestamp("last_used_at").toInstant());
    }

    private Caller caller(Found found) {
        SchoolId school = found.admin() ? visits.of(found.session()).orElse(found.home()) : found.home();
        boolean visiting = !Objects.equals(found.home(), school);
        boolean held = !visiting && found.held();
        return new Caller(
                found.name().id(),
                found.name().full(),
                school,
                visiting || held ? Set.of() : found.roles(),
                found.admin(),
                found.language(),
                found.session(),
                held);
    }

    private static Set<Role> roles(@Nullable Array names) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        if (names != null)
            Arrays.stream((String[]) names.getArray()).map(Role::valueOf).forEach(roles::add);
        return roles;
    }
}
