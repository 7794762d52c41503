package org.kalanso.accounts.factor;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which roles of which school need a second factor. */
@Repository
class FactorRuleStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    FactorRuleStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Set<Role> of(SchoolId school) {
        var roles = EnumSet.noneOf(Role.class);
        jdbc.sql("select role from accounts.factor_rule where school_id = :school")
                .param("school", school.value())
                .query((row, n) -> roles.add(Role.valueOf(row.getString(1))))
                .list();
        return roles;
    }

    void replace(SchoolId school, Set<Role> roles) {
        jdbc.sql("delete from accounts.factor_rule where school_id = :school")
                .param("school", school.value())
                .update();
        for (Role role : roles)
            jdbc.sql("insert into accounts.factor_rule (school_id, role, since) values (:school, :role, :now)")
                    .param("school", school.value())
                    .param("role", role.name())
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
    }

    /** How many of each role have a second factor already; roles that nobody has are not among them. */
    List<RequireFactor.Counted> counts(SchoolId school) {
        return jdbc.sql("""
                        select g.role, count(*) as people, count(*) filter (where
                          exists (select from accounts.totp t where t.person_id = p.id and t.confirmed_at is not null)
                          or exists (select from accounts.passkey k where k.person_id = p.id)) as ready
                        from accounts.role_grant g join accounts.person p on p.id = g.person_id and p.active
                        where g.school_id = :school and g.ended_at is null and g.role <> 'PUPIL'
                        group by g.role
                        """)
                .param("school", school.value())
                .query((row, n) -> new RequireFactor.Counted(
                        Role.valueOf(row.getString("role")), row.getInt("people"), row.getInt("ready")))
                .list();
    }
}
