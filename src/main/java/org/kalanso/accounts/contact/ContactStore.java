package org.kalanso.accounts.contact;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.kalanso.platform.ids.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Addresses and phones that wait for the school's confirmation: one of each kind for a person. */
@Repository
public class ContactStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    ContactStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void ask(PersonId person, ContactChange.Kind kind, String value) {
        jdbc.sql("""
                        insert into accounts.contact_change (person_id, kind, value, asked_at) values (:person, :kind, :value, :now)
                        on conflict (person_id, kind) do update set value = excluded.value, asked_at = excluded.asked_at
                        """)
                .param("person", person.value())
                .param("kind", kind.name())
                .param("value", value)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** That the reader may see the person is checked before. */
    public List<ContactChange> of(PersonId person) {
        return jdbc.sql(
                        "select kind, value, asked_at from accounts.contact_change where person_id = :person order by kind")
                .param("person", person.value())
                .query((row, n) -> new ContactChange(
                        ContactChange.Kind.valueOf(row.getString("kind")),
                        row.getString("value"),
                        row.getTimestamp("asked_at").toInstant()))
                .list();
    }

    /** @return the value that was asked for; empty when nothing waits */
    Optional<String> take(PersonId person, ContactChange.Kind kind) {
        return jdbc.sql(
                        "delete from accounts.contact_change where person_id = :person and kind = :kind returning value")
                .param("person", person.value())
                .param("kind", kind.name())
                .query(String.class)
                .optional();
    }
}
