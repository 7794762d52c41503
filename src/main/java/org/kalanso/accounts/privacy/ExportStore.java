package org.kalanso.accounts.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.privacy.Whose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Exports as rows: each is for whoever asked, and given once. */
@Repository
public class ExportStore {
    static final Duration KEPT = Duration.ofDays(2);

    /** @param ready it can be fetched now */
    public record Export(UUID id, UUID job, Instant askedAt, Instant expiresAt, boolean ready, boolean over) {}

    private static final String SHOWN = """
            select id, job_id, asked_at, expires_at, content is not null and expires_at > :now as ready,
                   fetched_at is not null or expires_at <= :now as over
            from accounts.data_export
            """;
    private final JdbcClient jdbc;
    private final Clock clock;

    ExportStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Two asks at once are one after the other. */
    void inTurn(PersonId asker) {
        jdbc.sql("select id from accounts.person where id = :id for no key update")
                .param("id", asker.value())
                .query(UUID.class)
                .single();
    }

    void insert(UUID id, Whose whose, PersonId asker, UUID job) {
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into accounts.data_export (id, person_id, school_id, asked_by, job_id, asked_at, expires_at)
                        values (:id, :person, :school, :asker, :job, :now, :expires)
                        """)
                .param("id", id)
                .param("person", whose.person().value())
                .param("school", whose.school() == null ? null : whose.school().value(), Types.OTHER)
                .param("asker", asker.value())
                .param("job", job)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(KEPT)))
                .update();
    }

    /** One that is being made or waits to be fetched. */
    Optional<Export> open(PersonId asker, PersonId about) {
        return jdbc.sql(SHOWN + """
                        where asked_by = :asker and person_id = :about and fetched_at is null and expires_at > :now
                          and (content is not null or asked_at > :now::timestamptz - interval '1 hour')
                        order by asked_at desc limit 1
                        """)
                .param("asker", asker.value())
                .param("about", about.value())
                .param("now", now())
                .query(ExportStore::export)
                .optional();
    }

    Optional<Export> visibleTo(PersonId asker, UUID id) {
        return jdbc.sql(SHOWN + " where id = :id and asked_by = :asker")
                .param("id", id)
                .param("asker", asker.value())
                .param("now", now())
                .query(ExportStore::export)
                .optional();
    }

    Whose whose(UUID id) {
        return jdbc.sql("select person_id, school_id from accounts.data_export where id = :id")
                .param("id", id)
                .query((row, n) -> {
                    UUID school = row.getObject("school_id", UUID.class);
                    return new Whose(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            school == null ? null : new SchoolId(school));
                })
                .single();
    }

    void ready(UUID id, byte[] content) {
        jdbc.sql("update accounts.data_export set content = :content where id = :id and fetched_at is null")
                .param("id", id)
                .param("content", content)
                .update();
    }

    /** The file, for the first who asks and may: two at once don't both get it. */
    Optional<byte[]> fetch(PersonId asker, UUID id) {
        return jdbc.sql("""
                        update accounts.data_export set fetched_at = :now, content = null
                        where id = :id and asked_by = :asker and content is not null and expires_at > :now
                        returning old.content
                        """)
                .param("id", id)
                .param("asker", asker.value())
                .param("now", now())
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /** @return how many were too old */
    int clear() {
        return jdbc.sql("delete from accounts.data_export where expires_at <= :now")
                .param("now", now())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Export export(ResultSet row, int n) throws SQLException {
        return new Export(
                row.getObject("id", UUID.class),
                row.getObject("job_id", UUID.class),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getBoolean("ready"),
                row.getBoolean("over"));
    }
}
