package org.kalanso.reportcards.average;

import java.util.List;
import java.util.UUID;
import org.kalanso.reportcards.average.MarkTable.Cell;
import org.kalanso.reportcards.average.MarkTable.Held;
import org.kalanso.reportcards.mark.MarkState;
import org.kalanso.school.ClassId;
import org.kalanso.school.PeriodId;
import org.kalanso.school.StudentId;
import org.kalanso.school.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the marks of a whole class at once: two queries, however many pupils and subjects. */
@Repository
class MarkTableStore {
    private final JdbcClient sql;

    MarkTableStore(JdbcClient sql) {
        this.sql = sql;
    }

    MarkTable of(ClassId group, List<PeriodId> periods) {
        var ids = periods.stream().map(PeriodId::value).toArray(UUID[]::new);
        return new MarkTable(assessments(group, ids), cells(group, ids));
    }

    private List<Held> assessments(ClassId group, UUID[] periods) {
        return sql.sql("""
                        select id, subject_id, period_id, kind, name, out_of, weight from reportcards.assessment
                        where class_id = :class and period_id = any (:periods)
                        order by held_on nulls last, ordinal, id
                        """)
                .param("class", group.value())
                .param("periods", periods)
                .query((row, n) -> new Held(
                        row.getObject("id", UUID.class),
                        new SubjectId(row.getObject("subject_id", UUID.class)),
                        new PeriodId(row.getObject("period_id", UUID.class)),
                        row.getString("kind"),
                        row.getString("name"),
                        row.getBigDecimal("out_of"),
                        row.getBigDecimal("weight")))
                .list();
    }

    private List<Cell> cells(ClassId group, UUID[] periods) {
        return sql.sql("""
                        select m.assessment_id, m.student_id, m.state, m.value
                        from reportcards.assessment a join reportcards.mark m on m.assessment_id = a.id
                        where a.class_id = :class and a.period_id = any (:periods)
                        """)
                .param("class", group.value())
                .param("periods", periods)
                .query((row, n) -> new Cell(
                        row.getObject("assessment_id", UUID.class),
                        new StudentId(row.getObject("student_id", UUID.class)),
                        MarkState.valueOf(row.getString("state")),
                        row.getBigDecimal("value")))
                .list();
    }
}
