package org.kalanso.reportcards.mark;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.reportcards.AssessmentId;
import org.kalanso.reportcards.assessment.MarkBook;
import org.kalanso.school.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code reportcards.mark}. Whoever reads or writes here holds the {@link MarkBook} already. */
@Repository
public class MarkStore {
    private static final String CELL = """
            select m.assessment_id, m.student_id, m.state, m.value, m.version, m.change, m.changed_by, m.changed_at
            from reportcards.mark m
            """;
    private final JdbcClient jdbc;

    MarkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every cell of a mark book in which somebody has written after a change; of all changes where that is 0. */
    public List<MarkCell> in(MarkBook book, long after) {
        return jdbc.sql(CELL + """
                        join reportcards.assessment a on a.id = m.assessment_id
                        where a.class_id = :class and a.period_id = :period and a.subject_id = :subject
                          and m.change > :after
                        """)
                .param("class", book.classGroup().id().value())
                .param("period", book.period().id().value())
                .param("subject", book.subject().subject().value())
                .param("after", after)
                .query(MarkStore::cell)
                .list();
    }

    List<MarkCell> in(Collection<AssessmentId> assessments) {
        return jdbc.sql(CELL + " where m.assessment_id = any (:assessments)")
                .param(
                        "assessments",
                        assessments.stream().map(AssessmentId::value).toArray(UUID[]::new))
                .query(MarkStore::cell)
                .list();
    }

    /**
     * Writes cells, each only over the version that stands one before its own: whoever came first is never overwritten, lock or
     * no lock.
     *
     * @return how many were written
     */
    int write(SchoolId school, PersonId by, List<MarkCell> cells) {
        if (cells.isEmpty()) return 0;
        return jdbc.sql("""
                        insert into reportcards.mark as m
                          (assessment_id, student_id, school_id, state, value, version, change, changed_by, changed_at)
                        select c.assessment, c.student, :school, c.state, c.value, c.version, c.change, :by, c.at
                        from unnest(:assessments::uuid[], :students::uuid[], :states::text[], :values::numeric[],
                                    :versions::int[], :changes::bigint[], :ats::timestamptz[])
                             as c (assessment, student, state, value, version, change, at)
                        on conflict (assessment_id, student_id) do update
                        set state = excluded.state, value = excluded.value, version = excluded.version,
                            change = excluded.change, changed_by = excluded.changed_by, changed_at = excluded.changed_at
                        where m.version = excluded.version - 1
                        """)
                .param("school", school.value())
                .param("by", by.value())
                .param(
                        "assessments",
                        cells.stream().map(c -> c.assessment().value()).toArray(UUID[]::new))
                .param("students", cells.stream().map(c -> c.student().value()).toArray(UUID[]::new))
                .param(
                        "states",
                        cells.stream().map(c -> c.mark().state().name()).toArray(String[]::new))
                .param("values", cells.stream().map(c -> c.mark().value()).toArray(BigDecimal[]::new))
                .param("versions", cells.stream().map(MarkCell::version).toArray(Integer[]::new))
                .param("changes", cells.stream().map(MarkCell::change).toArray(Long[]::new))
                .param("ats", cells.stream().map(c -> stamp(c.at())).toArray(Timestamp[]::new))
                .update();
    }

    private static Timestamp stamp(@org.jspecify.annotations.Nullable Instant at) {
        if (at == null) throw new IllegalArgumentException("a cell is written at some moment");
        return Timestamp.from(at);
    }

    private static MarkCell cell(ResultSet rs, int row) throws SQLException {
        var state = MarkState.valueOf(rs.getString("state"));
        return new MarkCell(
                new AssessmentId(rs.getObject("assessment_id", UUID.class)),
                new StudentId(rs.getObject("student_id", UUID.class)),
                new Mark(state, rs.getBigDecimal("value")),
                rs.getInt("version"),
                rs.getLong("change"),
                new PersonId(rs.getObject("changed_by", UUID.class)),
                rs.getTimestamp("changed_at").toInstant());
    }
}
