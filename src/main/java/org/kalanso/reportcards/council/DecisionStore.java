package org.kalanso.reportcards.council;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.reportcards.average.ClassResults.Place;
import org.kalanso.reportcards.rules.AwardRule.Award;
import org.kalanso.school.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DecisionStore {
    private final JdbcClient sql;

    DecisionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** What was decided in a class and period; who is not in it has no decision. */
    Map<StudentId, Decision> of(Place place) {
        return sql
                .sql("""
                        select student_id, award, decision, appreciation, version from reportcards.council_decision
                        where class_id = :class and period_id = :period
                        """)
                .param("class", place.group().id().value())
                .param("period", place.period().id().value())
                .query((row, n) -> new Decision(
                        new StudentId(row.getObject("student_id", UUID.class)),
                        award(row.getString("award")),
                        row.getString("decision"),
                        row.getString("appreciation"),
                        row.getInt("version")))
                .list()
                .stream()
                .collect(Collectors.toMap(Decision::student, Function.identity()));
    }

    /** Writes over whatever version is there: whoever calls holds the council's row and has compared versions. */
    void save(Place place, Decision decision, PersonId by, Instant at) {
        sql.sql("""
                        insert into reportcards.council_decision as d
                          (class_id, period_id, student_id, school_id, award, decision, appreciation, decided_by, decided_at)
                        values (:class, :period, :student, :school, :award, :decision, :appreciation, :by, :at)
                        on conflict (class_id, period_id, student_id) do update
                        set award = excluded.award, decision = excluded.decision, appreciation = excluded.appreciation,
                            decided_by = excluded.decided_by, decided_at = excluded.decided_at, version = d.version + 1
                        """)
                .param("class", place.group().id().value())
                .param("period", place.period().id().value())
                .param("student", decision.student().value())
                .param("school", place.group().school().value())
                .param(
                        "award",
                        decision.award() == null ? null : decision.award().name())
                .param("decision", decision.decision())
                .param("appreciation", decision.appreciation())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    private static @Nullable Award award(@Nullable String name) {
        return name == null ? null : Award.valueOf(name);
    }
}
