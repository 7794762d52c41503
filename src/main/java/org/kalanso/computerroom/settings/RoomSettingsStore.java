package org.kalanso.computerroom.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.audit.JournalKeeping;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of what a school decides; a school that decided nothing yet has the usual rules and purposes. */
@Repository
public class RoomSettingsStore implements JournalKeeping {
    private static final int USUAL_DAYS = 365;
    private final JdbcClient jdbc;

    RoomSettingsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Rule(
            int days, boolean signature, @Nullable Integer years, int version) {}

    /** Of the caller's own school: whoever asks has come through a door of it. */
    public RoomSettings of(SchoolId school) {
        Rule rule = jdbc.sql("""
                        select visitor_days, signature_needed, journal_years, version from computerroom.room_settings where school_id = :school
                        """)
                .param("school", school.value())
                .query((row, n) ->
                        new Rule(row.getInt(1), row.getBoolean(2), row.getObject(3, Integer.class), row.getInt(4)))
                .optional()
                .orElse(new Rule(USUAL_DAYS, false, null, 0));
        return new RoomSettings(rule.days(), rule.signature(), rule.years(), purposes(school), rule.version());
    }

    @Override
    public Optional<Integer> years(SchoolId school) {
        return Optional.ofNullable(of(school).journalYears());
    }

    private List<VisitPurpose> purposes(SchoolId school) {
        return jdbc.sql("""
                        select code, name, name_en, offered, ordinal from computerroom.visit_purpose where school_id = :school
                        union all
                        select code, name, name_en, true, ordinal from computerroom.usual_purpose
                        where not exists (select from computerroom.visit_purpose where school_id = :school)
                        order by ordinal, code
                        """)
                .param("school", school.value())
                .query(RoomSettingsStore::purpose)
                .list();
    }

    private static VisitPurpose purpose(ResultSet row, int n) throws SQLException {
        return new VisitPurpose(
                Objects.requireNonNull(row.getString("code")),
                Objects.requireNonNull(row.getString("name")),
                Objects.requireNonNull(row.getString("name_en")),
                row.getBoolean("offered"));
    }

    /** The usual purposes become the school's own, for rows to point at. */
    public void settle(SchoolId school) {
        jdbc.sql("""
                        insert into computerroom.visit_purpose (school_id, code, name, name_en, ordinal)
                        select :school, code, name, name_en, ordinal from computerroom.usual_purpose
                        where not exists (select from computerroom.visit_purpose where school_id = :school)
                        on conflict do nothing
                        """).param("school", school.value()).update();
    }

    /** Whoever changes them waits for each other until the transaction ends. */
    RoomSettings editable(SchoolId school) {
        jdbc.sql("insert into computerroom.room_settings (school_id) values (:school) on conflict do nothing")
                .param("school", school.value())
                .update();
        jdbc.sql("select version from computerroom.room_settings where school_id = :school for update")
                .param("school", school.value())
                .query(Integer.class)
                .single();
        settle(school);
        return of(school);
    }

    void write(SchoolId school, SettingsInput.Checked said) {
        jdbc.sql("""
                        update computerroom.room_settings
                        set visitor_days = :days, signature_needed = :signature, journal_years = :years, version = version + 1 where school_id = :school
                        """)
                .param("days", said.visitorDays())
                .param("signature", said.signatureNeeded())
                .param("years", said.journalYears(), java.sql.Types.SMALLINT)
                .param("school", school.value())
                .update();
        // names may be swapped: none is in another's way while they change
        jdbc.sql("update computerroom.visit_purpose set name = '~' || code where school_id = :school")
                .param("school", school.value())
                .update();
        int ordinal = 0;
        for (VisitPurpose each : said.purposes()) write(school, each, ++ordinal);
    }

    private void write(SchoolId school, VisitPurpose purpose, int ordinal) {
        jdbc.sql("""
                        insert into computerroom.visit_purpose (school_id, code, name, name_en, ordinal, offered)
                        values (:school, :code, :name, :nameEn, :ordinal, :offered)
                        on conflict (school_id, code) do update
                        set name = excluded.name, name_en = excluded.name_en, ordinal = excluded.ordinal, offered = excluded.offered
                        """)
                .param("school", school.value())
                .param("code", purpose.code())
                .param("name", purpose.name())
                .param("nameEn", purpose.nameEn())
                .param("ordinal", ordinal)
                .param("offered", purpose.offered())
                .update();
    }
}
