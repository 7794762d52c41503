package org.kalanso.school.student;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.ClassId;
import org.kalanso.school.StudentId;
import org.kalanso.school.Students;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A pupil's row and what hangs on it. */
@Repository
class StudentStore {
    private final JdbcClient jdbc;
    private final Students students;

    StudentStore(JdbcClient jdbc, Students students) {
        this.jdbc = jdbc;
        this.students = students;
    }

    /** @throws Problem 404 where the caller does not reach such a pupil */
    StudentDetail visibleTo(Caller caller, StudentId id) {
        if (students.visibleTo(caller, id).isEmpty()) throw Problem.notFound();
        return detail(caller.inSchool(), id).orElseThrow(Problem::notFound);
    }

    /** The pupil with the row locked until the transaction ends, for those who run the school's register. */
    StudentDetail editableBy(Caller caller, StudentId id) {
        boolean there = jdbc.sql("select id from school.student where school_id = :school and id = :id for update")
                .param("school", caller.inSchool().value())
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!there) throw Problem.notFound();
        return visibleTo(caller, id);
    }

    private Optional<StudentDetail> detail(SchoolId school, StudentId id) {
        return jdbc.sql("""
                        select s.*, c.id as class_id, c.name as class_name
                        from school.student s
                        left join school.school_year y on y.school_id = s.school_id and y.active
                        left join school.enrolment e on e.student_id = s.id and e.year_id = y.id and e.state = 'ACTIVE'
                        left join school.class_group c on c.id = e.class_id
                        where s.school_id = :school and s.id = :id
                        """)
                .param("school", school.value())
                .param("id", id.value())
                .query((rs, n) -> detail(rs, identifiers(id), enrolments(id)))
                .optional();
    }

    private List<StudentDetail.Identifier> identifiers(StudentId id) {
        return jdbc.sql("""
                        select id, issuer, value, valid_from, valid_until from school.identifier
                        where student_id = :id order by issuer <> 'SCHOOL', issuer, id
                        """)
                .param("id", id.value())
                .query((rs, n) -> new StudentDetail.Identifier(
                        rs.getObject("id", UUID.class),
                        rs.getString("issuer"),
                        rs.getString("value"),
                        rs.getObject("valid_from", LocalDate.class),
                        rs.getObject("valid_until", LocalDate.class)))
                .list();
    }

    private List<StudentDetail.Enrolment> enrolments(StudentId id) {
        return jdbc.sql("""
                        select e.id, e.class_id, c.name, y.name as year, e.roll, e.repeater, e.state, e.from_on, e.until_on
                        from school.enrolment e
                        join school.class_group c on c.id = e.class_id
                        join school.school_year y on y.id = e.year_id
                        where e.student_id = :id order by y.starts_on desc, e.state = 'ACTIVE' desc, e.id desc
                        """)
                .param("id", id.value())
                .query((rs, n) -> new StudentDetail.Enrolment(
                        rs.getObject("id", UUID.class),
                        new ClassId(rs.getObject("class_id", UUID.class)),
                        rs.getString("name"),
                        rs.getString("year"),
                        rs.getObject("roll", Integer.class),
                        rs.getBoolean("repeater"),
                        StudentDetail.Enrolment.State.valueOf(rs.getString("state")),
                        rs.getObject("from_on", LocalDate.class),
                        rs.getObject("until_on", LocalDate.class)))
                .list();
    }

    void insert(StudentId id, SchoolId school, PersonId person, StudentInput.Particulars particulars) {
        particulars(jdbc.sql("""
                        insert into school.student (id, school_id, person_id, matricule, family_name, given_names, name_key, sex,
                          born_on, born_year, born_at, admitted_on, emergency_name, emergency_phone, emergency_relation)
                        values (:id, :school, :person, null, :family, :given, :key, :sex,
                          :bornOn, :bornYear, :bornAt, :admittedOn, :emergencyName, :emergencyPhone, :emergencyRelation)
                        """), particulars)
                .param("id", id.value())
                .param("school", school.value())
                .param("person", person.value())
                .update();
    }

    void update(StudentId id, StudentInput.Particulars particulars) {
        particulars(jdbc.sql("""
                        update school.student set family_name = :family, given_names = :given, name_key = :key, sex = :sex,
                          born_on = :bornOn, born_year = :bornYear, born_at = :bornAt, admitted_on = :admittedOn,
                          emergency_name = :emergencyName, emergency_phone = :emergencyPhone,
                          emergency_relation = :emergencyRelation, version = version + 1
                        where id = :id
                        """), particulars).param("id", id.value()).update();
    }

    private static JdbcClient.StatementSpec particulars(JdbcClient.StatementSpec sql, StudentInput.Particulars of) {
        return sql.param("family", of.familyName())
                .param("given", of.givenNames())
                .param("key", of.nameKey())
                .param("sex", of.sex(), Types.VARCHAR)
                .param("bornOn", of.bornOn(), Types.DATE)
                .param("bornYear", of.bornYear(), Types.SMALLINT)
                .param("bornAt", of.bornAt())
                .param("admittedOn", of.admittedOn(), Types.DATE)
                .param("emergencyName", of.emergencyName())
                .param("emergencyPhone", of.emergencyPhone())
                .param("emergencyRelation", of.emergencyRelation());
    }

    private static StudentDetail detail(
            ResultSet rs, List<StudentDetail.Identifier> identifiers, List<StudentDetail.Enrolment> enrolments)
            throws SQLException {
        UUID classId = rs.getObject("class_id", UUID.class);
        return new StudentDetail(
                new StudentId(rs.getObject("id", UUID.class)),
                new PersonId(rs.getObject("person_id", UUID.class)),
                rs.getString("matricule"),
                rs.getString("family_name"),
                rs.getString("given_names"),
                rs.getString("sex"),
                rs.getObject("born_on", LocalDate.class),
                rs.getObject("born_year", Integer.class),
                rs.getString("born_at"),
                rs.getObject("admitted_on", LocalDate.class),
                rs.getString("emergency_name"),
                rs.getString("emergency_phone"),
                rs.getString("emergency_relation"),
                classId == null ? null : new ClassId(classId),
                rs.getString("class_name"),
                rs.getInt("version"),
                identifiers,
                enrolments);
    }
}
