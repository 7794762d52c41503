package org.kalanso.accounts.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.accounts.Purpose;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A school's own texts as rows: added, withdrawn, never edited. */
@Repository
class ConsentTextStore {
    private static final String TEXT = """
            select id, purpose, version, text_fr, text_en, made_at, withdrawn_at from accounts.consent_text
            where school_id = :school
            """;
    private final JdbcClient jdbc;
    private final Clock clock;

    ConsentTextStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<ConsentText> newest(SchoolId school, Purpose purpose) {
        return jdbc.sql(TEXT + " and purpose = :purpose and withdrawn_at is null order by version desc limit 1")
                .param("school", school.value())
                .param("purpose", purpose.name())
                .query(ConsentTextStore::text)
                .optional();
    }

    /** Every one the caller's school ever asked, the newest first. */
    List<ConsentText> visibleTo(Caller caller) {
        return jdbc.sql(TEXT + " order by purpose, version desc")
                .param("school", caller.inSchool().value())
                .query(ConsentTextStore::text)
                .list();
    }

    Optional<ConsentText> visibleTo(Caller caller, UUID id) {
        return jdbc.sql(TEXT + " and id = :id")
                .param("school", caller.inSchool().value())
                .param("id", id)
                .query(ConsentTextStore::text)
                .optional();
    }

    /** Held until the transaction ends: two new texts at once get two numbers. */
    void inTurn(SchoolId school) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:school, 27))")
                .param("school", school.toString())
                .query((row, n) -> 0)
                .list();
    }

    /** The number of the next one: that of a text withdrawn is not given again. */
    int nextVersion(SchoolId school, Purpose purpose) {
        return jdbc.sql("""
                        select greatest(coalesce(max(version), 0), :usual) + 1 from accounts.consent_text
                        where school_id = :school and purpose = :purpose
                        """)
                .param("usual", purpose.textVersion())
                .param("school", school.value())
                .param("purpose", purpose.name())
                .query(Integer.class)
                .single();
    }

    UUID insert(Caller caller, ConsentText text) {
        UUID id = Ids.newId();
        jdbc.sql("""
                        insert into accounts.consent_text
                          (id, school_id, purpose, version, text_fr, text_en, hash_fr, hash_en, made_by, made_at)
                        values (:id, :school, :purpose, :version, :fr, :en, :hashFr, :hashEn, :by, :now)
                        """)
                .param("id", id)
                .param("school", caller.inSchool().value())
                .param("purpose", text.purpose().name())
                .param("version", text.version())
                .param("fr", text.french())
                .param("en", text.english())
                .param("hashFr", text.hash(Locale.FRENCH))
                .param("hashEn", text.hash(Locale.ENGLISH))
                .param("by", caller.person().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** @return false when it was withdrawn before */
    boolean withdraw(Caller caller, UUID id) {
        return jdbc.sql("""
                        update accounts.consent_text set withdrawn_at = :now, withdrawn_by = :by
                        where id = :id and school_id = :school and withdrawn_at is null
                        """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("by", caller.person().value())
                        .param("id", id)
                        .param("school", caller.inSchool().value())
                        .update()
                == 1;
    }

    private static ConsentText text(ResultSet row, int n) throws SQLException {
        Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        return new ConsentText(
                row.getObject("id", UUID.class),
                Purpose.valueOf(row.getString("purpose")),
                row.getInt("version"),
                row.getString("text_fr"),
                row.getString("text_en"),
                row.getTimestamp("made_at").toInstant(),
                withdrawn == null ? null : withdrawn.toInstant());
    }
}
