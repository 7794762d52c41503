package org.kalanso.school.student;

import java.sql.Types;
import java.util.UUID;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.StudentId;
import org.kalanso.school.reach.Reach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A pupil's row and what hangs on it. */
@Repository
class StudentStore {
    /** Permission, pupil, numbers and stays at once; each way to the database costs more than the rows it brings twice. */
    private static final String DETAIL = """
            select s.*, c.id as class_id, c.name as class_name,
                   i.id as number_id, i.issuer, i.value, i.valid_from, i.valid_until,
                   a.id as stay_id, a.class_id as stay_class_id, ac.name as stay_class_name, ay.name as stay_year,
                   a.roll, a.repeater, a.state, a.from_on, a.until_on
            from school.student s
            left join school.school_year y on y.school_id = s.school_id and y.active
            left join school.enrolment e on e.student_id = s.id and e.year_id = y.id and e.state = 'ACTIVE'
            left join school.class_group c on c.id = e.class_id
            left join school.identifier i on i.student_id = s.id
            left join (school.enrolment a
                       join school.class_group ac on ac.id = a.class_id
                       join school.school_year ay on ay.id = a.year_id) on a.student_id = s.id
            where s.school_id = :school and s.id = :id
            """ + Reach.PUPILS + """
            order by i.issuer <> 'SCHOOL', i.issuer, i.id, ay.starts_on desc, a.state = 'ACTIVE' desc, a.id desc
            """;

    private final JdbcClient jdbc;

    StudentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Problem 404 where the caller does not reach such a pupil */
    StudentDetail visibleTo(Caller caller, StudentId id) {
        return Reach.asked(jdbc.sql(DETAIL), caller)
                .param("id", id.value())
                .query(StudentRows::detail)
                .orElseThrow(Problem::notFound);
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
}
