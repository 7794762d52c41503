package org.kalanso.reportcards.appreciation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.reportcards.average.ClassResults.Place;
import org.kalanso.school.PeriodId;
import org.kalanso.school.StudentId;
import org.kalanso.school.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sentences of teachers. Whoever writes holds the council's row, so no sentence comes after the freeze. */
@Repository
public class AppreciationStore {
    private final JdbcClient sql;

    AppreciationStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Everything said of the pupils of a class in a period. */
    public List<Appreciation> of(Place place) {
        return at("""
                select subject_id, student_id, text from reportcards.appreciation
                where class_id = :class and period_id = :period and text <> ''
                """, place)
                .query((row, n) -> new Appreciation(
                        new SubjectId(row.getObject("subject_id", UUID.class)),
                        new StudentId(row.getObject("student_id", UUID.class)),
                        row.getString("text")))
                .list();
    }

    /** What stands on a sheet, by pupil; nobody wrote yet = not in it. */
    Map<StudentId, Written> on(AppreciationSheet sheet) {
        return written(sheet, sheet.place().period().id(), "");
    }

    /** The same, held until the transaction ends, always in one order so that two writers never wait for each other. */
    Map<StudentId, Written> held(AppreciationSheet sheet) {
        return written(sheet, sheet.place().period().id(), " order by student_id for update");
    }

    /** What was said in the same subject in another period. */
    Map<StudentId, Written> in(AppreciationSheet sheet, PeriodId period) {
        return written(sheet, period, "");
    }

    private Map<StudentId, Written> written(AppreciationSheet sheet, PeriodId period, String how) {
        return sql
                .sql("""
                        select student_id, text, version, changed_by from reportcards.appreciation
                        where class_id = :class and period_id = :period and subject_id = :subject
                        """ + how)
                .param("class", sheet.place().group().id().value())
                .param("period", period.value())
                .param("subject", sheet.subject().subject().value())
                .query((row, n) -> new Written(
                        new StudentId(row.getObject("student_id", UUID.class)),
                        row.getString("text"),
                        row.getInt("version"),
                        new PersonId(row.getObject("changed_by", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Written::student, Function.identity()));
    }

    /**
     * @param now what is to stand; its version follows the one its writer saw
     * @return false where somebody else was first
     */
    boolean write(AppreciationSheet sheet, Written now, Instant at) {
        return at("""
                insert into reportcards.appreciation as a
                  (class_id, subject_id, period_id, student_id, school_id, text, version, changed_by, changed_at)
                values (:class, :subject, :period, :student, :school, :text, :version, :by, :at)
                on conflict (class_id, subject_id, period_id, student_id) do update
                set text = excluded.text, version = excluded.version, changed_by = excluded.changed_by,
                    changed_at = excluded.changed_at
                where a.version = excluded.version - 1
                """, sheet.place())
                        .param("subject", sheet.subject().subject().value())
                        .param("student", now.student().value())
                        .param("school", sheet.school().value())
                        .param("text", now.text())
                        .param("version", now.version())
                        .param("by", now.by().value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec at(String statement, Place place) {
        return sql.sql(statement)
                .param("class", place.group().id().value())
                .param("period", place.period().id().value());
    }
}
