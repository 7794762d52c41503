package org.kalanso.accounts.invitation;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Registrations that wait to be let in. */
@Repository
class RegistrationStore {
    private static final Duration LIFE = Duration.ofDays(60);
    private static final int SWEPT = 50;

    /** The words asked for; whether they are free is looked at when the person is let in. */
    record Registration(
            @Nullable String username,
            @Nullable String email,
            @Nullable String phone) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    RegistrationStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(PersonId person, Registration asked) {
        var now = clock.instant();
        jdbc.sql("""
                        insert into accounts.registration (person_id, username, email, phone, created_at, expires_at)
                        values (:person, :username, :email, :phone, :now, :expires)
                        """)
                .param("person", person.value())
                .param("username", asked.username(), Types.VARCHAR)
                .param("email", asked.email(), Types.VARCHAR)
                .param("phone", asked.phone(), Types.VARCHAR)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(LIFE)))
                .update();
    }

    /** @return what was asked for; empty when the person is in already */
    Optional<Registration> take(PersonId person) {
        return jdbc.sql("delete from accounts.registration where person_id = :person returning username, email, phone")
                .param("person", person.value())
                .query((row, n) ->
                        new Registration(row.getString("username"), row.getString("email"), row.getString("phone")))
                .optional();
    }

    /** Forgets some whom nobody let in for too long: with each new one, so that they can't pile up. */
    void sweep() {
        jdbc.sql("""
                        delete from accounts.person where id in (
                          select person_id from accounts.registration where expires_at < :now limit :some)
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("some", SWEPT)
                .update();
    }
}
