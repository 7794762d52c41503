package org.kalanso.school.student;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
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
        jdbc.sql("update school.enrolment set state = :state, until_on = greatest(:on, from_on) where id = :id")
                .param("state", state.name())
                .param("on", on)
                .param("id", stay)
                .update();
    }

    void setRepeater(UUID stay, boolean repeater) {
        jdbc.sql("update school.enrolment set repeater = :repeater where id = :id")
                .param("repeater", repeater)
                .param("id", stay)
                .update();
    }

    /** @throws Problem 404 where the pupil has no such stay */
    Stay activeStay(SchoolId school, UUID id) {
        return jdbc.sql("""
                        select id, class_id, repeater from school.enrolment
                        where school_id = :school and id = :id and state = 'ACTIVE' for update
                        """)
                .param("school", school.value())
                .param("id", id)
                .query((rs, n) -> new Stay(
                        rs.getObject("id", UUID.class),
                        new ClassId(rs.getObject("class_id", UUID.class)),
                        rs.getBoolean("repeater")))
                .optional()
                .orElseThrow(Problem::notFound);
    }
}
