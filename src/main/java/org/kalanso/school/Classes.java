package org.kalanso.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.classgroup.ClassRows;
import org.kalanso.school.reach.Reach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What other modules ask about classes. A head and a manager reach every class of their school; a teacher those they teach
 * a subject in or are head teacher of; nobody else any.
 */
@Component
public class Classes {
    private static final String CLASS = ClassRows.COLUMNS + ClassRows.FROM;
    private final JdbcClient jdbc;

    Classes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Classes of the active year, in the school's order; nobody asks, so only for jobs. */
    public List<ClassGroup> ofSchool(SchoolId school) {
        return jdbc.sql(CLASS + """
                        join school.school_year y on y.id = c.year_id and y.active
                        where c.school_id = :school order by l.ordinal, c.ordinal, c.name
                        """)
                .param("school", school.value())
                .query(ClassRows::row)
                .list();
    }

    /** The classes of the active year that the caller reaches, in the school's order. */
    public List<ClassGroup> visibleTo(Caller caller) {
        return asked(CLASS + """
                        join school.school_year y on y.id = c.year_id and y.active
                        where c.school_id = :school
                        """ + Reach.CLASSES + " order by l.ordinal, c.ordinal, c.name", caller)
                .query(ClassRows::row)
                .list();
    }

    /** The class, of whichever year, where the caller reaches it. */
    public Optional<ClassGroup> visibleTo(Caller caller, ClassId id) {
        return asked(CLASS + " where c.school_id = :school and c.id = :id " + Reach.CLASSES, caller)
                .param("id", id.value())
                .query(ClassRows::row)
                .optional();
    }

    /** The class for a job that acts for the school. */
    public Optional<ClassGroup> ofSchool(SchoolId school, ClassId id) {
        return jdbc.sql(CLASS + " where c.school_id = :school and c.id = :id")
                .param("school", school.value())
                .param("id", id.value())
                .query(ClassRows::row)
                .optional();
    }

    /** The subjects of a class in the order of its card. */
    public List<ClassSubject> subjects(ClassId id) {
        return jdbc.sql("""
                        select cs.class_id, cs.subject_id, s.code, s.name, s.name_en, cs.group_id, coalesce(g.name, '') as group_name,
                               coalesce(g.name_en, '') as group_name_en, coalesce(g.ordinal, 0) as group_ordinal,
                               cs.coefficient, cs.mode, cs.ordinal
                        from school.class_subject cs
                        join school.subject s on s.id = cs.subject_id
                        left join school.subject_group g on g.id = cs.group_id
                        where cs.class_id = :class order by group_ordinal, cs.ordinal, s.name
                        """).param("class", id.value()).query(Classes::subject).list();
    }

    /** Everyone on the roll now, by number on the roll, then by name. */
    public List<RosterPupil> roster(ClassId id) {
        return jdbc.sql("""
                        select e.student_id, s.person_id, e.class_id, s.matricule, s.family_name, s.given_names, s.sex, s.born_on,
                               s.born_year, s.born_at, e.roll, e.repeater
                        from school.enrolment e join school.student s on s.id = e.student_id
                        where e.class_id = :class and e.state = 'ACTIVE'
                        order by e.roll nulls last, s.name_key, s.id
                        """).param("class", id.value()).query(Classes::pupil).list();
    }

    /** Those on the roll who were in another class of the same year before, and since which day they are here. */
    public Map<StudentId, LocalDate> moved(ClassId id) {
        var moved = new HashMap<StudentId, LocalDate>();
        jdbc.sql("""
                        select e.student_id, e.from_on from school.enrolment e
                        where e.class_id = :class and e.state = 'ACTIVE' and exists (
                          select from school.enrolment before where before.student_id = e.student_id
                          and before.year_id = e.year_id and before.class_id <> e.class_id)
                        """).param("class", id.value()).query(row -> {
            moved.put(
                    new StudentId(row.getObject("student_id", UUID.class)), row.getObject("from_on", LocalDate.class));
        });
        return moved;
    }

    /** Who teaches what in a class now. */
    public List<ClassTeacher> teachers(ClassId id) {
        return jdbc.sql("""
                        select a.class_id, a.subject_id, a.person_id, trim(s.family_name || ' ' || s.given_names) as name
                        from school.teaching_assignment a
                        join school.staff s on s.school_id = a.school_id and s.person_id = a.person_id
                        where a.class_id = :class and a.until_on is null order by a.subject_id, s.name_key
                        """)
                .param("class", id.value())
                .query((rs, n) -> new ClassTeacher(
                        new ClassId(rs.getObject("class_id", UUID.class)),
                        new SubjectId(rs.getObject("subject_id", UUID.class)),
                        new PersonId(rs.getObject("person_id", UUID.class)),
                        rs.getString("name")))
                .list();
    }

    /** Is this person assigned to this subject in this class now? */
    public boolean teaches(PersonId person, ClassId classId, SubjectId subject) {
        return jdbc.sql("""
                        select exists (select from school.teaching_assignment
                        where class_id = :class and subject_id = :subject and person_id = :person and until_on is null)
                        """)
                .param("class", classId.value())
                .param("subject", subject.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    public boolean isHeadTeacher(PersonId person, ClassId classId) {
        return jdbc.sql(
                        "select exists (select from school.class_group where id = :class and head_teacher_id = :person)")
                .param("class", classId.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, Caller caller) {
        return Reach.asked(jdbc.sql(sql), caller);
    }

    private static ClassSubject subject(ResultSet rs, int row) throws SQLException {
        UUID group = rs.getObject("group_id", UUID.class);
        return new ClassSubject(
                new ClassId(rs.getObject("class_id", UUID.class)),
                new SubjectId(rs.getObject("subject_id", UUID.class)),
                rs.getString("code"),
                rs.getString("name"),
                rs.getString("name_en"),
                group == null ? null : new SubjectGroupId(group),
                rs.getString("group_name"),
                rs.getString("group_name_en"),
                rs.getInt("group_ordinal"),
                rs.getBigDecimal("coefficient"),
                ClassSubject.Mode.valueOf(rs.getString("mode")),
                rs.getInt("ordinal"));
    }

    private static RosterPupil pupil(ResultSet rs, int row) throws SQLException {
        return new RosterPupil(
                new StudentId(rs.getObject("student_id", UUID.class)),
                new PersonId(rs.getObject("person_id", UUID.class)),
                new ClassId(rs.getObject("class_id", UUID.class)),
                rs.getString("matricule"),
                rs.getString("family_name"),
                rs.getString("given_names"),
                rs.getString("sex"),
                rs.getObject("born_on", LocalDate.class),
                rs.getObject("born_year", Integer.class),
                rs.getString("born_at"),
                rs.getObject("roll", Integer.class),
                rs.getBoolean("repeater"));
    }
}
