package org.kalanso.reportcards.assessment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.reportcards.AssessmentId;
import org.kalanso.school.ClassId;
import org.kalanso.school.PeriodId;
import org.kalanso.school.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code reportcards.assessment}. Whoever reads here holds the {@link MarkBook} already. */
@Repository
public class AssessmentStore {
    private static final String ASSESSMENT = """
            select id, class_id, subject_id, period_id, kind, name, held_on, out_of, weight, ordinal, version
            from reportcards.assessment
            """;
    private final JdbcClient jdbc;

    AssessmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the grid. */
    public List<Assessment> in(MarkBook book) {
        return jdbc.sql(ASSESSMENT + """
                        where class_id = :class and period_id = :period and subject_id = :subject
                        order by ordinal, held_on nulls last, id
                        """)
                .param("class", book.classGroup().id().value())
                .param("period", book.period().id().value())
                .param("subject", book.subject().subject().value())
                .query(AssessmentStore::assessment)
                .list();
    }

    /** Where it stands; to be seen only through the mark book it belongs to. */
    Optional<Assessment> placed(SchoolId school, AssessmentId id) {
        return jdbc.sql(ASSESSMENT + " where school_id = :school and id = :id")
                .param("school", school.value())
                .param("id", id.value())
                .query(AssessmentStore::assessment)
                .optional();
    }

    void insert(SchoolId school, Assessment assessment, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into reportcards.assessment
                          (id, school_id, class_id, subject_id, period_id, kind, name, held_on, out_of, weight, ordinal,
                           created_by, created_at)
                        select :id, :school, :class, :subject, :period, :kind, :name, :held, :outOf, :weight,
                               coalesce(max(ordinal), 0) + 1, :by, :at
                        from reportcards.assessment
                        where class_id = :class and period_id = :period and subject_id = :subject
                        """)
                .param("id", assessment.id().value())
                .param("school", school.value())
                .param("class", assessment.classId().value())
                .param("subject", assessment.subject().value())
                .param("period", assessment.period().value())
                .param("kind", assessment.kind())
                .param("name", assessment.name())
                .param("held", assessment.heldOn(), Types.DATE)
                .param("outOf", assessment.outOf())
                .param("weight", assessment.weight())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return whether the row was still the one that was read */
    boolean update(Assessment assessment) {
        return jdbc.sql("""
                                update reportcards.assessment
                                set kind = :kind, name = :name, held_on = :held, out_of = :outOf, weight = :weight,
                                    version = version + 1
                                where id = :id and version = :version
                                """)
                        .param("kind", assessment.kind())
                        .param("name", assessment.name())
                        .param("held", assessment.heldOn(), Types.DATE)
                        .param("outOf", assessment.outOf())
                        .param("weight", assessment.weight())
                        .param("id", assessment.id().value())
                        .param("version", assessment.version())
                        .update()
                == 1;
    }

    void delete(AssessmentId id) {
        jdbc.sql("delete from reportcards.assessment where id = :id")
                .param("id", id.value())
                .update();
    }

    /** The highest mark given in it; empty where none was. */
    Optional<BigDecimal> highestMark(AssessmentId id) {
        return jdbc.sql(
                        "select value from reportcards.mark where assessment_id = :id and value is not null order by value desc limit 1")
                .param("id", id.value())
                .query(BigDecimal.class)
                .optional();
    }

    boolean hasMarks(AssessmentId id) {
        return jdbc.sql("select exists (select from reportcards.mark where assessment_id = :id and state <> 'PENDING')")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    private static Assessment assessment(ResultSet rs, int row) throws SQLException {
        return new Assessment(
                new AssessmentId(rs.getObject("id", UUID.class)),
                new ClassId(rs.getObject("class_id", UUID.class)),
                new SubjectId(rs.getObject("subject_id", UUID.class)),
                new PeriodId(rs.getObject("period_id", UUID.class)),
                rs.getString("kind"),
                rs.getString("name"),
                rs.getObject("held_on", LocalDate.class),
                rs.getBigDecimal("out_of"),
                rs.getBigDecimal("weight"),
                rs.getInt("ordinal"),
                rs.getInt("version"));
    }
}
