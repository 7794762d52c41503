package org.kalanso.reportcards.council;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.reportcards.average.ClassResults.Place;
import org.kalanso.school.StudentId;
import org.kalanso.school.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AppreciationStore {
    private final JdbcClient sql;

    AppreciationStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Appreciation> of(Place place) {
        return sql.sql("""
                        select subject_id, student_id, text from reportcards.appreciation
                        where class_id = :class and period_id = :period and text <> ''
                        """)
                .param("class", place.group().id().value())
                .param("period", place.period().id().value())
                .query((row, n) -> new Appreciation(
                        new SubjectId(row.getObject("subject_id", UUID.class)),
                        new StudentId(row.getObject("student_id", UUID.class)),
                        row.getString("text")))
                .list();
    }

    void save(Place place, Appreciation appreciation, PersonId by, Instant at) {
        sql.sql("""
                        insert into reportcards.appreciation as a
                          (class_id, subject_id, period_id, student_id, school_id, text, version, changed_by, changed_at)
                        values (:class, :subject, :period, :student, :school, :text, 1, :by, :at)
                        on conflict (class_id, subject_id, period_id, student_id) do update
                        set text = excluded.text, version = a.version + 1, changed_by = excluded.changed_by,
                            changed_at = excluded.changed_at
                        where a.text <> excluded.text
                        """)
                .param("class", place.group().id().value())
                .param("subject", appreciation.subject().value())
                .param("period", place.period().id().value())
                .param("student", appreciation.student().value())
                .param("school", place.group().school().value())
                .param("text", appreciation.text())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }
}
