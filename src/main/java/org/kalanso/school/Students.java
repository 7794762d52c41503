package org.kalanso.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.reach.Reach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What other modules ask about pupils and their guardians. A head and a manager reach every pupil of their school, a teacher
 * those of their classes, a pupil themself, a guardian their own children: only once confirmed, only while the link lasts.
 */
@Component
public class Students {
    private static final String STUDENT = """
            select s.id, s.school_id, s.person_id, s.matricule, s.family_name, s.given_names, s.sex, s.born_on, s.born_year,
                   s.born_at, s.version, c.id as class_id, coalesce(c.name, '') as class_name, e.roll,
                   coalesce(e.repeater, false) as repeater
            from school.student s
            left join school.school_year y on y.school_id = s.school_id and y.active
            left join school.enrolment e on e.student_id = s.id and e.year_id = y.id and e.state = 'ACTIVE'
            left join school.class_group c on c.id = e.class_id
            """;
    private final JdbcClient jdbc;

    Students(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The pupil, where the caller reaches them. */
    public Optional<Student> visibleTo(Caller caller, StudentId id) {
        return asked(STUDENT + " where s.school_id = :school and s.id = :id " + Reach.PUPILS, caller)
                .param("id", id.value())
                .query(Students::student)
                .optional();
    }

    /** The pupil as {@code person} is one in this school. */
    public Optional<Student> pupilOf(SchoolId school, PersonId person) {
        return jdbc.sql(STUDENT + " where s.school_id = :school and s.person_id = :person")
                .param("school", school.value())
                .param("person", person.value())
                .query(Students::student)
                .optional();
    }

    /** Those of these pupils who are the school's, by class and name; nobody asks, so only for jobs and for checking. */
    public List<Student> ofSchool(SchoolId school, Collection<StudentId> students) {
        return jdbc.sql(STUDENT
                        + " where s.school_id = :school and s.id = any (:ids) order by c.name, s.name_key, s.id")
                .param("school", school.value())
                .param("ids", students.stream().map(StudentId::value).toArray(UUID[]::new))
                .query(Students::student)
                .list();
    }

    /** The children whose results this person may see now, in every school, by name. */
    public List<Student> childrenOf(PersonId person) {
        return jdbc.sql(STUDENT + " where " + Reach.MY_CHILD + " order by s.name_key, s.id")
                .param("person", person.value())
                .query(Students::student)
                .list();
    }

    /** The guardians of these pupils, ended links left out. */
    public List<PupilGuardian> guardians(Collection<StudentId> students) {
        if (students.isEmpty()) return List.of();
        return jdbc.sql("""
                        select g.id, l.student_id, g.person_id, g.name, g.phone, g.email, l.may_collect, l.pays,
                               l.may_see and l.confirmed_at is not null as sees
                        from school.guardianship l join school.guardian g on g.id = l.guardian_id
                        where l.student_id = any (:students) and l.ended_at is null
                        order by l.student_id, l.relation, g.name_key
                        """)
                .param("students", students.stream().map(StudentId::value).toArray(UUID[]::new))
                .query(Students::guardian)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, Caller caller) {
        return Reach.asked(jdbc.sql(sql), caller);
    }

    private static Student student(ResultSet rs, int row) throws SQLException {
        UUID classId = rs.getObject("class_id", UUID.class);
        return new Student(
                new StudentId(rs.getObject("id", UUID.class)),
                new SchoolId(rs.getObject("school_id", UUID.class)),
                new PersonId(rs.getObject("person_id", UUID.class)),
                rs.getString("matricule"),
                rs.getString("family_name"),
                rs.getString("given_names"),
                rs.getString("sex"),
                rs.getObject("born_on", LocalDate.class),
                rs.getObject("born_year", Integer.class),
                rs.getString("born_at"),
                classId == null ? null : new ClassId(classId),
                rs.getString("class_name"),
                rs.getObject("roll", Integer.class),
                rs.getBoolean("repeater"),
                rs.getInt("version"));
    }

    private static PupilGuardian guardian(ResultSet rs, int row) throws SQLException {
        UUID person = rs.getObject("person_id", UUID.class);
        return new PupilGuardian(
                new GuardianId(rs.getObject("id", UUID.class)),
                new StudentId(rs.getObject("student_id", UUID.class)),
                person == null ? null : new PersonId(person),
                rs.getString("name"),
                rs.getString("phone"),
                rs.getString("email"),
                rs.getBoolean("sees"),
                rs.getBoolean("may_collect"),
                rs.getBoolean("pays"));
    }
}
