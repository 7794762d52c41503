package org.kalanso.reportcards.average;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** @param moved who came from another class of the year, and since when */
    MarkTable of(ClassId group, List<PeriodId> periods, Map<StudentId, LocalDate> moved) {
        var ids = periods.stream().map(PeriodId::value).toArray(UUID[]::new);
        var elsewhere = moved.isEmpty() ? Elsewhere.NOBODY : new Elsewhere(moved, brought(group, ids, moved.keySet()));
        return new MarkTable(assessments(group, ids), cells(group, ids), elsewhere);
    }

    private Map<Elsewhere.Key, List<GivenMark>> brought(ClassId group, UUID[] periods, Set<StudentId> students) {
        var brought = new HashMap<Elsewhere.Key, List<GivenMark>>();
        sql.sql("""
                        select m.student_id, a.subject_id, a.period_id, a.name, a.kind, a.out_of, a.weight, m.state, m.value
                        from reportcards.mark m join reportcards.assessment a on a.id = m.assessment_id
                        where m.student_id = any (:students) and a.class_id <> :class and a.period_id = any (:periods)
                          and m.state <> 'PENDING'
                        order by a.held_on nulls last, a.ordinal, a.id
                        """)
                .param("students", students.stream().map(StudentId::value).toArray(UUID[]::new))
                .param("class", group.value())
                .param("periods", periods)
                .query(row -> {
                    brought.computeIfAbsent(key(row), _ -> new ArrayList<>())
                            .add(new GivenMark(
                                    row.getString("name"),
                                    row.getString("kind"),
                                    row.getBigDecimal("out_of"),
                                    row.getBigDecimal("weight"),
                                    MarkState.valueOf(row.getString("state")),
                                    row.getBigDecimal("value")));
                });
        return brought;
    }

    private static Elsewhere.Key key(ResultSet row) throws SQLException {
        return new Elsewhere.Key(
                new PeriodId(row.getObject("period_id", UUID.class)),
                new SubjectId(row.getObject("subject_id", UUID.class)),
                new StudentId(row.getObject("student_id", UUID.class)));
    }

    /** The averages printed on the newest cards of pupils, by period: whatever class they were in. */
    Map<PeriodId, Map<StudentId, BigDecimal>> printed(List<StudentId> students, List<PeriodId> periods) {
        var printed = new HashMap<PeriodId, Map<StudentId, BigDecimal>>();
        sql.sql("""
                        select student_id, period_id, (content::jsonb #>> '{totals,average}')::numeric as average
                        from reportcards.card
                        where student_id = any (:students) and period_id = any (:periods) and replaced_at is null
                        """)
                .param("students", students.stream().map(StudentId::value).toArray(UUID[]::new))
                .param("periods", periods.stream().map(PeriodId::value).toArray(UUID[]::new))
                .query(row -> {
                    var average = row.getBigDecimal("average");
                    if (average != null)
                        printed.computeIfAbsent(
                                        new PeriodId(row.getObject("period_id", UUID.class)), _ -> new HashMap<>())
                                .put(new StudentId(row.getObject("student_id", UUID.class)), average);
                });
        return printed;
    }

    private List<Held> assessments(ClassId group, UUID[] periods) {
        return sql.sql("""
                        select id, subject_id, period_id, kind, name, out_of, weight, held_on from reportcards.assessment
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
                        row.getBigDecimal("weight"),
                        row.getObject("held_on", LocalDate.class)))
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
