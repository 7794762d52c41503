package org.kalanso.reportcards.average;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.PeriodId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts marks that were given, for those who want to know how many were not. */
@Repository
class MissingStore {
    private final JdbcClient sql;

    MissingStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Held(UUID assessment, UUID classId, UUID subject) {}

    List<Held> held(SchoolId school, PeriodId period) {
        return sql.sql("""
                        select id, class_id, subject_id from reportcards.assessment
                        where school_id = :school and period_id = :period
                        """)
                .param("school", school.value())
                .param("period", period.value())
                .query((row, n) -> new Held(
                        row.getObject("id", UUID.class),
                        row.getObject("class_id", UUID.class),
                        row.getObject("subject_id", UUID.class)))
                .list();
    }

    /** Marks, and reasons for none, by assessment. @param classOf the pupils on the rolls now: others are not counted */
    Map<UUID, Integer> given(Collection<UUID> assessments, Map<UUID, UUID> classOf) {
        var given = new HashMap<UUID, Integer>();
        var students = List.copyOf(classOf.keySet());
        sql.sql("""
                        select m.assessment_id, count(*) as marks
                        from reportcards.mark m
                        join reportcards.assessment a on a.id = m.assessment_id
                        join unnest(cast(:students as uuid[]), cast(:classes as uuid[])) as now (student_id, class_id)
                          on now.student_id = m.student_id and now.class_id = a.class_id
                        where m.assessment_id = any (:assessments) and m.state <> 'PENDING'
                        group by m.assessment_id
                        """)
                .param("students", students.toArray(UUID[]::new))
                .param("classes", students.stream().map(classOf::get).toArray(UUID[]::new))
                .param("assessments", assessments.toArray(UUID[]::new))
                .query(row -> {
                    given.put(row.getObject("assessment_id", UUID.class), row.getInt("marks"));
                });
        return given;
    }
}
