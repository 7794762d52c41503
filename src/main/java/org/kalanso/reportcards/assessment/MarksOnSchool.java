package org.kalanso.reportcards.assessment;

import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.ClassId;
import org.kalanso.school.DependentData;
import org.kalanso.school.PeriodId;
import org.kalanso.school.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps periods, subjects and classes from being removed once there are assessments, appreciations or cards about them. */
@Repository
class MarksOnSchool implements DependentData {
    private static final String KEPT = """
            select exists (select from reportcards.assessment where school_id = :school and %1$s)
                or exists (select from reportcards.appreciation where school_id = :school and %1$s)
            """;
    private static final String CARDS = " or exists (select from reportcards.card where school_id = :school and %s)";
    private final JdbcClient jdbc;

    MarksOnSchool(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean onPeriod(SchoolId school, PeriodId period) {
        return kept(school, "period_id = :id", period.value());
    }

    @Override
    public boolean onClass(SchoolId school, ClassId classId) {
        return kept(school, "class_id = :id", classId.value());
    }

    @Override
    public boolean onSubject(SchoolId school, SubjectId subject, @Nullable ClassId classId) {
        String condition = "subject_id = :id and (:class::uuid is null or class_id = :class)";
        return jdbc.sql(KEPT.formatted(condition))
                .param("school", school.value())
                .param("id", subject.value())
                .param("class", classId == null ? null : classId.value(), Types.OTHER)
                .query(Boolean.class)
                .single();
    }

    private boolean kept(SchoolId school, String condition, UUID id) {
        return jdbc.sql(KEPT.formatted(condition) + CARDS.formatted(condition))
                .param("school", school.value())
                .param("id", id)
                .query(Boolean.class)
                .single();
    }
}
