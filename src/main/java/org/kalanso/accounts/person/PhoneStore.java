package org.kalanso.accounts.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.platform.ids.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** To whose phones codes go. */
@Repository
public class PhoneStore {
    /** @param name as a text message calls them: a phone may be a family's */
    public record Owner(PersonId person, String phone, String name, Locale locale) {}

    private final JdbcClient jdbc;

    PhoneStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Families whom a code lets in: those who sign in with one of these phones, and guardians of one school that gave the number
     * and who have no other phone to sign in with. A number that a school changes lets nobody into an account that another
     * school trusts too. Whoever works in a school has a password: a lost SIM must not open other people's data.
     */
    public List<Owner> letInByCode(Collection<String> phones) {
        if (phones.isEmpty()) return List.of();
        return jdbc.sql("""
                        select p.id, p.language, trim(p.given_names || ' ' || p.family_name) as name, x.phone
                        from accounts.person p
                        join lateral (
                          select n.value_key as phone from accounts.sign_in_name n
                          where n.person_id = p.id and n.kind = 'PHONE' and n.value_key = any (:phones)
                          union
                          select p.phone where p.phone = any (:phones)
                            and not exists (select from accounts.sign_in_name n where n.person_id = p.id and n.kind = 'PHONE')
                            and 1 = (select count(distinct g.school_id) from accounts.role_grant g
                                     where g.person_id = p.id and g.ended_at is null)
                            and exists (select from accounts.role_grant g
                                        where g.person_id = p.id and g.role = 'GUARDIAN' and g.ended_at is null)) x on true
                        where (p.phone = any (:phones) or p.id in (
                            select person_id from accounts.sign_in_name where kind = 'PHONE' and value_key = any (:phones)))
                          and p.active and not p.platform_admin
                          and exists (select from accounts.role_grant g where g.person_id = p.id and g.ended_at is null)
                          and not exists (select from accounts.role_grant g where g.person_id = p.id and g.ended_at is null
                                            and g.role not in ('GUARDIAN', 'PUPIL'))
                        order by p.id, x.phone
                        """)
                .param("phones", phones.toArray(String[]::new))
                .query(PhoneStore::owner)
                .list();
    }

    /** The phone somebody signs in with; the first where there are several. */
    public Optional<Owner> signsInWith(PersonId person) {
        return jdbc.sql("""
                        select p.id, p.language, trim(p.given_names || ' ' || p.family_name) as name, n.value_key as phone
                        from accounts.person p
                        join accounts.sign_in_name n on n.person_id = p.id and n.kind = 'PHONE'
                        where p.id = :person and p.active
                        order by n.value_key = p.phone desc nulls last, n.value_key limit 1
                        """)
                .param("person", person.value())
                .query(PhoneStore::owner)
                .optional();
    }

    private static Owner owner(ResultSet row, int n) throws SQLException {
        return new Owner(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("phone"),
                row.getString("name"),
                Locale.of(row.getString("language")));
    }
}
