package org.kalanso.school.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.ClassId;
import org.kalanso.school.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who teaches what now, in the active year. */
@Repository
class AssignmentStore {
    private static final String ASSIGNMENTS = """
            select a.id, a.class_id, c.name as class, a.subject_id, s.name as subject, a.person_id, a.from_on,
                   trim(t.family_name || ' ' || t.given_names) as teacher
            from school.teaching_assignment a
            join school.class_group c on c.id = a.class_id
            join school.school_year y on y.id = c.year_id and y.active
            join school.subject s on s.id = a.subject_id
            join school.staff t on t.school_id = a.school_id and t.person_id = a.person_id
            where a.school_id = :school and a.until_on is null
            """;
    private final JdbcClient jdbc;

    AssignmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param person only theirs; null = everybody's */
    List<Assignment> visibleTo(Caller caller, @Nullable PersonId person) {
        return jdbc.sql(ASSIGNMENTS + """
                         and (:person::uuid is null or a.person_id = :person)
                        order by c.name, s.ordinal, s.name, t.name_key
                        """)
                .param("school", caller.inSchool().value())
                .param("person", person == null ? null : person.value(), Types.OTHER)
                .query(AssignmentStore::assignment)
                .list();
    }

    /** How many subjects of the school's classes nobody teaches now. */
    int untaught(Caller caller) {
        return jdbc.sql("""
                        select count(*) from school.class_subject cs
                        join school.class_group c on c.id = cs.class_id
                        join school.school_year y on y.id = c.year_id and y.active
                        where cs.school_id = :school and not exists (
                          select from school.teaching_assignment a
                          where a.class_id = cs.class_id and a.subject_id = cs.subject_id and a.until_on is null)
                        """)
                .param("school", caller.inSchool().value())
                .query(Integer.class)
                .single();
    }

    /** Of one class. */
    List<Assignment> ofClass(Caller caller, ClassId classId) {
        return jdbc.sql(ASSIGNMENTS + " and a.class_id = :class order by s.ordinal, s.name, t.name_key")
                .param("school", caller.inSchool().value())
                .param("class", classId.value())
                .query(AssignmentStore::assignment)
                .list();
    }

    Optional<Assignment> visibleTo(Caller caller, UUID id) {
        return jdbc.sql(ASSIGNMENTS + " and a.id = :id")
                .param("school", caller.inSchool().value())
                .param("id", id)
                .query(AssignmentStore::assignment)
                .optional();
    }

    /** How many of its subjects nobody teaches, for each class of the active year that lacks somebody. */
    Map<ClassId, Integer> gaps(Caller caller) {
        var gaps = new HashMap<ClassId, Integer>();
        jdbc.sql("""
                        select cs.class_id, count(*) as gaps from school.class_subject cs
                        join school.class_group c on c.id = cs.class_id
                        join school.school_year y on y.id = c.year_id and y.active
                        where cs.school_id = :school and not exists (
                          select from school.teaching_assignment a
                          where a.class_id = cs.class_id and a.subject_id = cs.subject_id and a.until_on is null)
                        group by cs.class_id
                        """)
                .param("school", caller.inSchool().value())
                .query((rs, n) -> gaps.put(new ClassId(rs.getObject(1, UUID.class)), rs.getInt(2)))
                .list();
        return gaps;
    }

    /** Does the class have the subject, and is the person here? */
    boolean possible(SchoolId school, ClassId classId, SubjectId subject, PersonId person) {
        return jdbc.sql("""
                        select exists (select from school.class_subject
                                       where school_id = :school and class_id = :class and subject_id = :subject)
                           and exists (select from school.staff
                                       where school_id = :school and person_id = :person and left_on is null)
                        """)
                .param("school", school.value())
                .param("class", classId.value())
                .param("subject", subject.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** @return the assignment's id, the one there was where it stands already */
    UUID put(SchoolId school, ClassId classId, SubjectId subject, PersonId person, LocalDate from) {
        return jdbc.sql("""
                        insert into school.teaching_assignment (id, school_id, class_id, subject_id, person_id, from_on)
                        values (:id, :school, :class, :subject, :person, :from)
                        on conflict (class_id, subject_id, person_id) where until_on is null
                        do update set from_on = school.teaching_assignment.from_on
                        returning id
                        """)
                .param("id", Ids.newId())
                .param("school", school.value())
                .param("class", classId.value())
                .param("subject", subject.value())
                .param("person", person.value())
                .param("from", from)
                .query(UUID.class)
                .single();
    }

    void end(UUID id, LocalDate on) {
        jdbc.sql("update school.teaching_assignment set until_on = greatest(:on, from_on) where id = :id")
                .param("on", on)
                .param("id", id)
                .update();
    }

    private static Assignment assignment(ResultSet rs, int n) throws SQLException {
        return new Assignment(
                rs.getObject("id", UUID.class),
                new ClassId(rs.getObject("class_id", UUID.class)),
                rs.getString("class"),
                new SubjectId(rs.getObject("subject_id", UUID.class)),
                rs.getString("subject"),
                new PersonId(rs.getObject("person_id", UUID.class)),
                rs.getString("teacher"),
                rs.getObject("from_on", LocalDate.class));
    }
}
