package org.kalanso.school.guardian;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kalanso.accounts.Accounts;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.text.Names;
import org.kalanso.school.StudentId;
import org.kalanso.school.person.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links an account to a pupil as guardian, confirmed: whoever calls has made sure that the school wants it. A guardian whom the
 * school keeps already for this pupil under the same name, without an account, is that person; collecting the pupil is never
 * granted this way.
 */
@Repository
public class LinkGuardian {
    public static final Set<String> RELATIONS = Set.of("FATHER", "MOTHER", "GUARDIAN");

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final People people;
    private final Clock clock;

    LinkGuardian(JdbcClient jdbc, Accounts accounts, People people, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.people = people;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void link(Caller caller, SchoolId school, StudentId student, String relation) {
        jdbc.sql("update school.institution set roster_version = roster_version + 1 where id = :school")
                .param("school", school.value())
                .update();
        UUID guardian = known(caller, school)
                .or(() -> namesake(caller, school, student))
                .orElseGet(() -> insert(caller, school));
        jdbc.sql("""
                        insert into school.guardianship (id, school_id, student_id, guardian_id, relation, may_collect, confirmed_at)
                        values (:id, :school, :student, :guardian, :relation, false, :now)
                        on conflict (student_id, guardian_id) where ended_at is null
                        do update set may_see = true, confirmed_at = coalesce(guardianship.confirmed_at, :now)
                        """)
                .param("id", Ids.newId())
                .param("school", school.value())
                .param("student", student.value())
                .param("guardian", guardian)
                .param("relation", relation)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        people.grant(school, caller.person(), Role.GUARDIAN, caller.person());
    }

    private Optional<UUID> known(Caller caller, SchoolId school) {
        return jdbc.sql("select id from school.guardian where school_id = :school and person_id = :person limit 1")
                .param("school", school.value())
                .param("person", caller.person().value())
                .query(UUID.class)
                .optional();
    }

    /** Names are written in either order. */
    private Optional<UUID> namesake(Caller caller, SchoolId school, StudentId student) {
        var name = accounts.names(java.util.List.of(caller.person())).get(caller.person());
        if (name == null) return Optional.empty();
        return jdbc.sql("""
                        update school.guardian g set person_id = :person, version = version + 1
                        where g.id = (select h.id from school.guardian h join school.guardianship l on l.guardian_id = h.id
                                      where h.school_id = :school and h.person_id is null and l.student_id = :student
                                        and l.ended_at is null and h.name_key in (:one, :other) limit 1)
                        returning g.id
                        """)
                .param("person", caller.person().value())
                .param("school", school.value())
                .param("student", student.value())
                .param("one", Names.key(name.familyName() + " " + name.givenNames()))
                .param("other", Names.key(name.givenNames() + " " + name.familyName()))
                .query(UUID.class)
                .optional();
    }

    private UUID insert(Caller caller, SchoolId school) {
        UUID id = Ids.newId();
        jdbc.sql("""
                        insert into school.guardian (id, school_id, person_id, name, name_key, email)
                        values (:id, :school, :person, :name, :key, :email)
                        """)
                .param("id", id)
                .param("school", school.value())
                .param("person", caller.person().value())
                .param("name", caller.name())
                .param("key", Names.key(caller.name()))
                .param("email", accounts.email(caller.person()).orElse(null), Types.VARCHAR)
                .update();
        return id;
    }
}
