package org.kalanso.accounts.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.Purpose;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers as rows: added, read, never changed. */
@Repository
public class ConsentStore {
    /** Whom and what an answer is about. */
    public record Key(PersonId person, Purpose purpose) {}

    /** An answer about to be written, with the proof of what was shown. */
    record Fresh(SchoolId school, PersonId person, Word word, String language, byte[] textHash) {}

    private static final String COLUMNS =
            "person_id, purpose, given, text_version, channel, said_by, guardian_id, noted_by, said_at";
    private final JdbcClient jdbc;

    ConsentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last answer for each of these persons and each purpose. */
    public Map<Key, Word> lastWords(SchoolId school, Collection<PersonId> persons) {
        var found = new HashMap<Key, Word>();
        if (persons.isEmpty()) return found;
        jdbc.sql("select distinct on (person_id, purpose) " + COLUMNS + """
                         from accounts.consent where school_id = :school and person_id = any (:persons)
                        order by person_id, purpose, ordinal desc
                        """)
                .param("school", school.value())
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    Word word = word(row);
                    found.put(new Key(new PersonId(row.getObject("person_id", UUID.class)), word.purpose()), word);
                });
        return found;
    }

    /** An answer somebody gave, for themself or for a pupil. */
    record Said(SchoolId school, Word word) {}

    /** What this person answered last, each for whom and what it was about, while nobody else has answered since. */
    List<Said> saidBy(PersonId person) {
        return jdbc.sql("""
                        select school_id, """ + COLUMNS + """
                         from (
                          select distinct on (c.school_id, c.person_id, c.purpose) c.*
                          from accounts.consent c
                          where (c.school_id, c.person_id, c.purpose) in (
                            select school_id, person_id, purpose from accounts.consent where said_by = :person)
                          order by c.school_id, c.person_id, c.purpose, c.ordinal desc) last
                        where said_by = :person
                        """)
                .param("person", person.value())
                .query((row, n) -> new Said(new SchoolId(row.getObject("school_id", UUID.class)), word(row)))
                .list();
    }

    /** The version of the text that a school asks now: its own, or the program's. */
    public int today(SchoolId school, Purpose purpose) {
        return jdbc.sql("""
                        select coalesce(max(version), :usual) from accounts.consent_text
                        where school_id = :school and purpose = :purpose and withdrawn_at is null
                        """)
                .param("usual", purpose.textVersion())
                .param("school", school.value())
                .param("purpose", purpose.name())
                .query(Integer.class)
                .single();
    }

    /** Held until the transaction ends: two answers at once are given one after the other. */
    void inTurn(PersonId person) {
        jdbc.sql("select id from accounts.person where id = :id for no key update")
                .param("id", person.value())
                .query(UUID.class)
                .single();
    }

    void add(Fresh fresh) {
        Word word = fresh.word();
        jdbc.sql("""
                        insert into accounts.consent (school_id, person_id, purpose, given, text_version, text_language,
                          text_hash, channel, said_by, guardian_id, noted_by, said_at)
                        values (:school, :person, :purpose, :given, :version, :language, :hash, :channel, :by, :guardian,
                          :noted, :at)
                        """)
                .param("school", fresh.school().value())
                .param("person", fresh.person().value())
                .param("purpose", word.purpose().name())
                .param("given", word.given())
                .param("version", word.textVersion())
                .param("language", fresh.language())
                .param("hash", fresh.textHash())
                .param("channel", word.channel().name())
                .param("by", word.saidBy(), Types.OTHER)
                .param("guardian", word.guardian(), Types.OTHER)
                .param("noted", word.notedBy(), Types.OTHER)
                .param("at", Timestamp.from(word.saidAt()))
                .update();
    }

    /** The schools where a person has a role now. */
    List<SchoolId> schoolsOf(PersonId person) {
        return jdbc.sql("""
                        select school_id from accounts.role_grant where person_id = :person and ended_at is null
                        group by school_id order by min(granted_at), school_id
                        """)
                .param("person", person.value())
                .query((row, n) -> new SchoolId(row.getObject(1, UUID.class)))
                .list();
    }

    private static Word word(ResultSet row) throws SQLException {
        return new Word(
                Purpose.valueOf(row.getString("purpose")),
                row.getBoolean("given"),
                row.getInt("text_version"),
                Word.Channel.valueOf(row.getString("channel")),
                id(row, "said_by"),
                id(row, "guardian_id"),
                id(row, "noted_by"),
                row.getTimestamp("said_at").toInstant());
    }

    private static @Nullable UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
