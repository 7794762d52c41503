package org.kalanso.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.listing.NameSearch;
import org.kalanso.school.reach.Reach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who has to do with whom about a pupil, now: the guardians whom the school has confirmed and lets see, and those who teach
 * the pupil in their class of the active year or are its head teacher.
 */
@Component
public class Families {
    private static final String TEACHERS = """
            select s.id as student_id, trim(s.family_name || ' ' || s.given_names) as student, c.name as class_name,
                   t.person_id, trim(t.family_name || ' ' || t.given_names) as name, null as relation,
                   coalesce(string_agg(distinct m.name, ', ' order by m.name), '') as subjects,
                   c.head_teacher_id is not distinct from t.person_id as head_teacher
            from school.student s
            join school.school_year y on y.school_id = s.school_id and y.active
            join school.enrolment e on e.student_id = s.id and e.year_id = y.id and e.state = 'ACTIVE'
            join school.class_group c on c.id = e.class_id
            join school.staff t on t.school_id = s.school_id and t.left_on is null
            left join school.teaching_assignment a
              on a.class_id = c.id and a.person_id = t.person_id and a.until_on is null
            left join school.subject m on m.id = a.subject_id
            where s.school_id = :school and (a.id is not null or c.head_teacher_id = t.person_id) and %s
            group by s.id, c.id, t.id order by s.name_key, s.id, t.name_key, t.id
            """;
    private static final String GUARDIANS = """
            select s.id as student_id, trim(s.family_name || ' ' || s.given_names) as student, coalesce(c.name, '') as class_name,
                   g.person_id, g.name, l.relation, '' as subjects, false as head_teacher
            from school.guardianship l
            join school.guardian g on g.id = l.guardian_id and g.person_id is not null
            join school.student s on s.id = l.student_id
            join school.school_year y on y.school_id = s.school_id and y.active
            join school.enrolment e on e.student_id = s.id and e.year_id = y.id and e.state = 'ACTIVE'
            join school.class_group c on c.id = e.class_id
            where l.school_id = :school and l.may_see and l.confirmed_at is not null and l.ended_at is null %s
            order by s.name_key, s.id, g.name_key, g.id limit :most
            """;
    private final JdbcClient jdbc;

    Families(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The teachers of the caller's own children in the school they work in now, child after child. */
    public List<FamilyContact> teachersOfMyChildren(Caller caller) {
        return jdbc.sql(TEACHERS.formatted(Reach.MY_CHILD))
                .param("school", caller.inSchool().value())
                .param("person", caller.person().value())
                .query(Families::contact)
                .list();
    }

    /**
     * The guardians of the pupils whom the caller teaches, or heads; nobody for anybody else.
     *
     * @param words every one of them stands in the pupil's or the guardian's name; null = whoever
     */
    public List<FamilyContact> guardiansOfMyPupils(Caller caller, @Nullable String words, int most) {
        if (!caller.is(Role.HEAD, Role.TEACHER)) return List.of();
        var values = new HashMap<String, Object>();
        values.put("school", caller.inSchool().value());
        values.put("most", most);
        var narrow = new StringBuilder();
        if (!caller.is(Role.HEAD)) {
            narrow.append(" and ").append(Reach.MY_CLASS);
            values.put("person", caller.person().value());
        }
        if (words != null && !words.isBlank())
            narrow.append(" and ").append(NameSearch.condition("(s.name_key || ' ' || g.name_key)", words, values));
        return jdbc.sql(GUARDIANS.formatted(narrow))
                .params(values)
                .query(Families::contact)
                .list();
    }

    /**
     * The other of two who have to do with each other about a pupil: a teacher of a child of the caller's, or a guardian.
     * Whoever calls has made sure that the two do.
     */
    public Optional<FamilyContact> between(Caller caller, StudentId student, PersonId other) {
        String pupil = " and s.id = :student and ";
        return jdbc
                .sql(TEACHERS.formatted(Reach.MY_CHILD + pupil + "t.person_id = :other"))
                .param("school", caller.inSchool().value())
                .param("person", caller.person().value())
                .param("student", student.value())
                .param("other", other.value())
                .query(Families::contact)
                .stream()
                .findFirst()
                .or(() -> jdbc
                        .sql(GUARDIANS.formatted(pupil + "g.person_id = :other"))
                        .param("school", caller.inSchool().value())
                        .param("student", student.value())
                        .param("other", other.value())
                        .param("most", 1)
                        .query(Families::contact)
                        .stream()
                        .findFirst());
    }

    /** Is this person a guardian of the pupil who may see their results now? */
    public boolean answersFor(SchoolId school, PersonId guardian, StudentId student) {
        return there(
                "select exists (select from school.student s where s.school_id = :school and s.id = :student and "
                        + Reach.MY_CHILD + ")",
                school,
                guardian,
                student);
    }

    /** Does this person teach the pupil now, or are they head teacher of the class? */
    public boolean teaches(SchoolId school, PersonId teacher, StudentId student) {
        return there("""
                select exists (select from school.enrolment e
                  join school.school_year y on y.id = e.year_id and y.active
                  join school.class_group c on c.id = e.class_id
                  join school.staff t on t.school_id = c.school_id and t.person_id = :person and t.left_on is null
                  where e.school_id = :school and e.student_id = :student and e.state = 'ACTIVE' and
                """ + Reach.MY_CLASS + ")", school, teacher, student);
    }

    private boolean there(String sql, SchoolId school, PersonId person, StudentId student) {
        return jdbc.sql(sql)
                .param("school", school.value())
                .param("person", person.value())
                .param("student", student.value())
                .query(Boolean.class)
                .single();
    }

    private static FamilyContact contact(ResultSet rs, int n) throws SQLException {
        return new FamilyContact(
                new StudentId(rs.getObject("student_id", UUID.class)),
                rs.getString("student"),
                rs.getString("class_name"),
                new PersonId(rs.getObject("person_id", UUID.class)),
                rs.getString("name"),
                rs.getString("subjects"),
                rs.getBoolean("head_teacher"),
                rs.getString("relation"));
    }
}
