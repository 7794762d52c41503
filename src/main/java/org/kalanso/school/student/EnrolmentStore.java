package org.kalanso.school.student;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.ClassId;
import org.kalanso.school.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is in which class since when. */
@Repository
class EnrolmentStore {
    private static final String ROWS = """
            select e.id, e.student_id, trim(s.family_name || ' ' || s.given_names) as student, e.class_id, c.name as class,
                   y.name as year, e.roll, e.repeater, e.state, e.from_on, e.until_on, e.version
            from school.enrolment e
            join school.student s on s.id = e.student_id
            join school.class_group c on c.id = e.class_id
            join school.school_year y on y.id = e.year_id
            where e.school_id = :school
            """;
    private final JdbcClient jdbc;

    EnrolmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A present stay in a class. */
    record Stay(UUID id, ClassId classId, boolean repeater) {}

    Optional<Stay> active(StudentId student, UUID year) {
        return jdbc.sql("""
                        select id, class_id, repeater from school.enrolment
                        where student_id = :student and year_id = :year and state = 'ACTIVE' for update
                        """)
                .param("student", student.value())
                .param("year", year)
                .query((rs, n) -> new Stay(
                        rs.getObject("id", UUID.class),
                        new ClassId(rs.getObject("class_id", UUID.class)),
                        rs.getBoolean("repeater")))
                .optional();
    }

    /** Adds the pupil at the end of the class's roll. */
    void enrol(SchoolId school, StudentId student, ClassGroup into, boolean repeater, LocalDate from) {
        jdbc.sql("""
                        insert into school.enrolment (id, school_id, student_id, class_id, year_id, roll, repeater, from_on)
                        select :id, :school, :student, :class, :year, coalesce(max(roll), 0) + 1, :repeater, :from
                        from school.enrolment where class_id = :class and state = 'ACTIVE'
                        """)
                .param("id", Ids.newId())
                .param("school", school.value())
                .param("student", student.value())
                .param("class", into.id().value())
                .param("year", into.year().value())
                .param("repeater", repeater)
                .param("from", from)
                .update();
    }

    /** @param state {@code TRANSFERRED} within the school, {@code LEFT} for good */
    void end(UUID stay, StudentDetail.Enrolment.State state, LocalDate on) {
        jdbc.sql(
                        "update school.enrolment set state = :state, until_on = greatest(:on, from_on), version = version + 1 where id = :id")
                .param("state", state.name())
                .param("on", on)
                .param("id", stay)
                .update();
    }

    /** @throws Problem 422 on {@code roll} where another pupil of the class has the number */
    void update(EnrolmentRow stay, @Nullable Integer roll, boolean repeater) {
        boolean taken = roll != null
                && jdbc.sql("""
                                select exists (select from school.enrolment
                                where class_id = :class and state = 'ACTIVE' and roll = :roll and id <> :id)
                                """)
                        .param("class", stay.classId().value())
                        .param("roll", roll)
                        .param("id", stay.id())
                        .query(Boolean.class)
                        .single();
        if (taken) throw Problem.invalid("roll", "taken");
        jdbc.sql("update school.enrolment set roll = :roll, repeater = :repeater, version = version + 1 where id = :id")
                .param("roll", roll, Types.SMALLINT)
                .param("repeater", repeater)
                .param("id", stay.id())
                .update();
    }

    /** @param student of this pupil only; null = of every @param classId in this class only; null = in every */
    List<EnrolmentRow> list(Caller caller, @Nullable StudentId student, @Nullable ClassId classId) {
        return jdbc.sql(ROWS + """
                         and (:student::uuid is null or e.student_id = :student) and (:class::uuid is null or e.class_id = :class)
                        order by y.starts_on desc, e.roll nulls last, s.name_key, e.id
                        """)
                .param("school", caller.inSchool().value())
                .param("student", student == null ? null : student.value(), Types.OTHER)
                .param("class", classId == null ? null : classId.value(), Types.OTHER)
                .query(EnrolmentStore::row)
                .list();
    }

    Optional<EnrolmentRow> visibleTo(Caller caller, UUID id) {
        return found(caller, id, "");
    }

    /** With its row locked until the transaction ends. @throws Problem 404 where there is none */
    EnrolmentRow editableBy(Caller caller, UUID id) {
        return found(caller, id, " for update of e").orElseThrow(Problem::notFound);
    }

    private Optional<EnrolmentRow> found(Caller caller, UUID id, String lock) {
        return jdbc.sql(ROWS + " and e.id = :id" + lock)
                .param("school", caller.inSchool().value())
                .param("id", id)
                .query(EnrolmentStore::row)
                .optional();
    }

    private static EnrolmentRow row(ResultSet rs, int n) throws SQLException {
        return new EnrolmentRow(
                rs.getObject("id", UUID.class),
                new StudentId(rs.getObject("student_id", UUID.class)),
                rs.getString("student"),
                new ClassId(rs.getObject("class_id", UUID.class)),
                rs.getString("class"),
                rs.getString("year"),
                rs.getObject("roll", Integer.class),
                rs.getBoolean("repeater"),
                StudentDetail.Enrolment.State.valueOf(rs.getString("state")),
                rs.getObject("from_on", LocalDate.class),
                rs.getObject("until_on", LocalDate.class),
                rs.getInt("version"));
    }
}
