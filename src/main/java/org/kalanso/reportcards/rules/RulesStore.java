package org.kalanso.reportcards.rules;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.ClassId;
import org.kalanso.school.PeriodId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class RulesStore {
    /** A class and a period in which there are marks. */
    record Sample(ClassId group, PeriodId period) {}

    /** A school's own rules and their version, which grows with every change. */
    record Stored(GradingRules rules, int version) {}

    private final JdbcClient sql;
    private final JsonMapper json;

    RulesStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Empty for a school that has changed nothing of its preset. */
    Optional<Stored> of(SchoolId school) {
        return sql.sql("select rules, version from reportcards.grading_rules where school_id = :school")
                .param("school", school.value())
                .query((row, n) ->
                        new Stored(json.readValue(row.getString("rules"), GradingRules.class), row.getInt("version")))
                .optional();
    }

    /** Where the school's newest assessment was held; of several made at once the class with most of them. */
    Optional<Sample> lastMarked(SchoolId school) {
        return sql.sql("""
                        select class_id, period_id from reportcards.assessment where school_id = :school
                        group by class_id, period_id order by max(created_at) desc, count(*) desc, class_id limit 1
                        """)
                .param("school", school.value())
                .query((row, n) -> new Sample(
                        new ClassId(row.getObject("class_id", UUID.class)),
                        new PeriodId(row.getObject("period_id", UUID.class))))
                .optional();
    }

    /** @param version the version that was read, 0 for none; false when somebody changed the rules meanwhile */
    boolean save(SchoolId school, GradingRules rules, int version, PersonId by, Instant at) {
        return sql.sql("""
                        insert into reportcards.grading_rules as r (school_id, rules, version, changed_at, changed_by)
                        select :school, :rules::jsonb, 1, :at, :by
                        where :version = 0 or exists (select from reportcards.grading_rules where school_id = :school)
                        on conflict (school_id) do update
                        set rules = excluded.rules, version = r.version + 1, changed_at = excluded.changed_at,
                            changed_by = excluded.changed_by
                        where r.version = :version
                        """)
                        .param("school", school.value())
                        .param("rules", json.writeValueAsString(rules))
                        .param("version", version)
                        .param("at", Timestamp.from(at))
                        .param("by", by.value())
                        .update()
                == 1;
    }
}
