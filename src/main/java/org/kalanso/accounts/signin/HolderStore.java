package org.kalanso.accounts.signin;

import java.util.List;
import java.util.UUID;
import org.kalanso.accounts.SignInName;
import org.kalanso.accounts.secret.CredentialStore;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom names typed at the door can mean. */
@Repository
class HolderStore {
    private final JdbcClient jdbc;

    HolderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Deactivated persons come without a hash: nothing tells them from a wrong secret. */
    List<Holder> find(List<SignInName> names, CredentialStore.Kind kind) {
        return jdbc.sql("""
                        select distinct on (n.person_id) n.person_id, n.school_id, c.hash
                        from unnest(:kinds::text[], :keys::text[], :schools::uuid[]) as asked (kind, key, school)
                        join accounts.sign_in_name n
                          on n.kind = asked.kind and n.value_key = asked.key and (asked.school is null or n.school_id = asked.school)
                        join accounts.person p on p.id = n.person_id
                        left join accounts.credential c on c.person_id = n.person_id and c.kind = :kind and p.active
                        order by n.person_id, n.school_id nulls last
                        """)
                .param("kinds", names.stream().map(name -> name.kind().name()).toArray(String[]::new))
                .param("keys", names.stream().map(SignInName::key).toArray(String[]::new))
                .param(
                        "schools",
                        names.stream()
                                .map(name -> name.school() == null
                                        ? null
                                        : name.school().value())
                                .toArray(UUID[]::new))
                .param("kind", kind.name())
                .query((row, n) -> {
                    UUID school = row.getObject("school_id", UUID.class);
                    return new Holder(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            school == null ? null : new SchoolId(school),
                            row.getString("hash"));
                })
                .list();
    }
}
