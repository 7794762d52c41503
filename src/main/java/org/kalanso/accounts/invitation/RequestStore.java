package org.kalanso.accounts.invitation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.accounts.PersonName;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests to belong to a school. */
@Repository
class RequestStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    RequestStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID insert(PersonId person, SchoolId school, Role role) {
        UUID id = Ids.newId();
        jdbc.sql("""
                        insert into accounts.membership_request (id, person_id, school_id, role, created_at)
                        values (:id, :person, :school, :role, :now)
                        """)
                .param("id", id)
                .param("person", person.value())
                .param("school", school.value())
                .param("role", role.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** The undecided ones of the caller's school, oldest first; a hundred at most. */
    List<MembershipRequest> waiting(Caller caller) {
        return jdbc.sql("""
                        select r.id, r.person_id, p.family_name, p.given_names, r.role, r.created_at
                        from accounts.membership_request r join accounts.person p on p.id = r.person_id
                        where r.school_id = :school and r.decided_at is null
                        order by r.id limit 100
                        """)
                .param("school", caller.inSchool().value())
                .query((row, n) -> {
                    var person = new PersonId(row.getObject("person_id", UUID.class));
                    return new MembershipRequest(
                            row.getObject("id", UUID.class),
                            person.value(),
                            new PersonName(person, row.getString("family_name"), row.getString("given_names")).full(),
                            Role.valueOf(row.getString("role")),
                            row.getTimestamp("created_at").toInstant());
                })
                .list();
    }

    /** @return what was decided on; empty when the caller's school has no such request waiting */
    Optional<MembershipRequest> decide(Caller caller, UUID id, boolean accepted) {
        var request =
                waiting(caller).stream().filter(each -> each.id().equals(id)).findFirst();
        return request.filter(each -> jdbc.sql("""
                        update accounts.membership_request set decided_at = :now, decided_by = :by, accepted = :accepted
                        where id = :id and decided_at is null
                        """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("by", caller.person().value())
                        .param("accepted", accepted)
                        .param("id", id)
                        .update()
                == 1);
    }
}
