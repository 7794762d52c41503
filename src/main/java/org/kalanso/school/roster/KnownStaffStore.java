package org.kalanso.school.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.kalanso.school.ClassName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads all teachers of a school with what they teach in the active year. */
@Repository
class KnownStaffStore {
    private final JdbcClient jdbc;

    KnownStaffStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KnownStaff of(UUID school) {
        return new KnownStaff(teachers(school), classes(school), subjects(school));
    }

    private Map<String, KnownStaff.Teacher> teachers(UUID school) {
        Map<UUID, Set<String>> courses = courses(school);
        Map<String, KnownStaff.Teacher> teachers = new HashMap<>();
        jdbc.sql("""
                        select id, person_id, number_key, name_key, family_name, given_names, sex, phone, left_on
                        from school.staff where school_id = :school order by id
                        """)
                .param("school", school)
                .query((rs, n) -> {
                    String key =
                            KnownStaff.key(rs.getString("number_key"), rs.getString("name_key"), rs.getString("phone"));
                    return teachers.putIfAbsent(key, teacher(rs, courses));
                })
                .list();
        return teachers;
    }

    private static KnownStaff.Teacher teacher(ResultSet rs, Map<UUID, Set<String>> courses) throws SQLException {
        UUID person = Objects.requireNonNull(rs.getObject("person_id", UUID.class));
        return new KnownStaff.Teacher(
                rs.getObject("id", UUID.class),
                person,
                rs.getString("family_name"),
                rs.getString("given_names"),
                rs.getString("sex"),
                rs.getString("phone"),
                rs.getObject("left_on") != null,
                courses.getOrDefault(person, Set.of()));
    }

    private Map<UUID, Set<String>> courses(UUID school) {
        Map<UUID, Set<String>> courses = new HashMap<>();
        jdbc.sql("""
                        select person_id, class_id, subject_id from school.teaching_assignment
                        where school_id = :school and until_on is null
                        """)
                .param("school", school)
                .query((rs, n) -> courses.computeIfAbsent(rs.getObject(1, UUID.class), person -> new HashSet<>())
                        .add(KnownStaff.course(rs.getObject(2, UUID.class), rs.getObject(3, UUID.class))))
                .list();
        return courses;
    }

    private Map<String, KnownStaff.TaughtClass> classes(UUID school) {
        Map<String, KnownStaff.TaughtClass> classes = new HashMap<>();
        jdbc.sql("""
                        select c.id, c.name, c.head_teacher_id,
                               coalesce(s.family_name || ' ' || s.given_names, '') as head_name
                        from school.class_group c
                        join school.school_year y on y.id = c.year_id and y.active
                        left join school.staff s on s.school_id = c.school_id and s.person_id = c.head_teacher_id
                        where c.school_id = :school
                        """)
                .param("school", school)
                .query((rs, n) -> {
                    String name = rs.getString("name");
                    var found = new KnownStaff.TaughtClass(
                            rs.getObject("id", UUID.class),
                            name,
                            rs.getObject("head_teacher_id", UUID.class),
                            rs.getString("head_name").strip());
                    return classes.put(ClassName.of(name).key(), found);
                })
                .list();
        return classes;
    }

    private Map<String, UUID> subjects(UUID school) {
        Map<String, UUID> subjects = new HashMap<>();
        jdbc.sql("select code, id from school.subject where school_id = :school")
                .param("school", school)
                .query((rs, n) -> subjects.put(rs.getString(1), rs.getObject(2, UUID.class)))
                .list();
        return subjects;
    }
}
