package org.kalanso.reportcards.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.reportcards.average.ClassResults.Place;
import org.kalanso.school.ClassId;
import org.kalanso.school.PeriodId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The row of a class in a period. It is the lock between marks and freezing: writers of marks hold it FOR SHARE, whoever
 * freezes or reopens holds it FOR UPDATE, so a mark is either counted by the freeze or refused.
 */
@Repository
class CouncilStore {
    private static final String COUNCIL = """
            select state, minutes, drafted_at, frozen_at, reopen_reason, version from reportcards.council
            where class_id = :class and period_id = :period
            """;
    private final JdbcClient sql;

    CouncilStore(JdbcClient sql) {
        this.sql = sql;
    }

    Council of(ClassId group, PeriodId period) {
        return at(COUNCIL, group.value(), period.value())
                .query(CouncilStore::council)
                .optional()
                .orElse(Council.UNTOUCHED);
    }

    /** Waits for marks being written, keeps others from being written until the transaction ends. */
    Council held(Place place) {
        begin(place);
        return at(COUNCIL + " for update", place).query(CouncilStore::council).single();
    }

    /** Waits for a freeze under way, keeps another from beginning until the transaction ends. */
    Council shared(Place place) {
        begin(place);
        return at(COUNCIL + " for share", place).query(CouncilStore::council).single();
    }

    private void begin(Place place) {
        at("""
                        insert into reportcards.council (class_id, period_id, school_id) values (:class, :period, :school)
                        on conflict do nothing
                        """, place).param("school", place.group().school().value()).update();
    }

    void freeze(Place place, PersonId by, Instant at) {
        at("""
                        update reportcards.council
                        set state = 'FROZEN', frozen_at = :at, frozen_by = :by, version = version + 1
                        where class_id = :class and period_id = :period
                        """, place).param("at", Timestamp.from(at)).param("by", by.value()).update();
    }

    void reopen(Place place, String reason, PersonId by, Instant at) {
        at("""
                        update reportcards.council
                        set state = 'OPEN', frozen_at = null, frozen_by = null, reopened_at = :at, reopened_by = :by,
                            reopen_reason = :reason, version = version + 1
                        where class_id = :class and period_id = :period
                        """, place)
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .param("reason", reason)
                .update();
    }

    void minutes(Place place, String minutes) {
        at("""
                        update reportcards.council set minutes = :minutes, version = version + 1
                        where class_id = :class and period_id = :period
                        """, place).param("minutes", minutes).update();
    }

    void drafted(Place place, Instant at) {
        at("""
                        insert into reportcards.council (class_id, period_id, school_id, drafted_at)
                        values (:class, :period, :school, :at)
                        on conflict (class_id, period_id) do update set drafted_at = excluded.drafted_at
                        """, place)
                .param("school", place.group().school().value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Cards of the caller's school that are frozen and that families don't see yet. */
    int unpublished(Caller caller, PeriodId period) {
        return sql.sql("""
                        select count(*) from reportcards.card c join reportcards.council n
                          on n.class_id = c.class_id and n.period_id = c.period_id and n.state = 'FROZEN'
                        where c.school_id = :school and c.period_id = :period and c.replaced_at is null and c.published_at is null
                        """)
                .param("school", caller.inSchool().value())
                .param("period", period.value())
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec at(String statement, Place place) {
        return at(statement, place.group().id().value(), place.period().id().value());
    }

    private JdbcClient.StatementSpec at(String statement, UUID group, UUID period) {
        return sql.sql(statement).param("class", group).param("period", period);
    }

    private static Council council(ResultSet row, int n) throws SQLException {
        return new Council(
                Council.State.valueOf(row.getString("state")),
                row.getString("minutes"),
                instant(row.getTimestamp("drafted_at")),
                instant(row.getTimestamp("frozen_at")),
                row.getString("reopen_reason"),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
