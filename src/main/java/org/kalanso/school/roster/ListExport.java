package org.kalanso.school.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.sheets.Table;
import org.kalanso.platform.text.Messages;
import org.kalanso.school.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The school's lists as tables, with headings by which they can be imported again. */
@Component
class ListExport {
    /**
     * @param headings message keys below {@code roster.export.}
     * @param query in the order of the headings; {@code :school} is the caller's
     */
    private record Listed(List<String> headings, String query) {}

    private static final Map<String, Listed> LISTS = Map.of(
            "classes", new Listed(List.of("class", "level", "series", "pupils"), """
                    select c.name, l.code, t.code,
                           (select count(*) from school.enrolment e where e.class_id = c.id and e.state = 'ACTIVE')
                    from school.class_group c
                    join school.school_year y on y.id = c.year_id and y.active
                    join school.level l on l.id = c.level_id left join school.track t on t.id = c.track_id
                    where c.school_id = :school order by l.ordinal, c.name"""),
            "teachers",
                    new Listed(
                            List.of(
                                    "matricule",
                                    "family-name",
                                    "given-names",
                                    "sex",
                                    "phone",
                                    "subject",
                                    "classes",
                                    "head-of"),
                            """
                    select s.number, s.family_name, s.given_names, s.sex, s.phone, m.code,
                           string_agg(c.name, ', ' order by c.name),
                           case when row_number() over (partition by s.id order by m.code) = 1 then
                             (select string_agg(h.name, ', ' order by h.name) from school.class_group h
                              join school.school_year y on y.id = h.year_id and y.active
                              where h.school_id = s.school_id and h.head_teacher_id = s.person_id) end
                    from school.staff s
                    left join school.teaching_assignment a on a.person_id = s.person_id and a.school_id = s.school_id and a.until_on is null
                      and a.class_id in (select o.id from school.class_group o join school.school_year y on y.id = o.year_id and y.active)
                    left join school.subject m on m.id = a.subject_id left join school.class_group c on c.id = a.class_id
                    where s.school_id = :school and s.left_on is null
                    group by s.id, m.code order by s.name_key, s.id, m.code"""),
            "guardians", new Listed(List.of("guardian", "phone", "pupils"), """
                    select g.name, g.phone, string_agg(s.family_name || ' ' || s.given_names, ', ' order by s.name_key)
                    from school.guardian g
                    left join school.guardianship k on k.guardian_id = g.id and k.ended_at is null
                    left join school.student s on s.id = k.student_id
                    where g.school_id = :school group by g.id order by g.name_key, g.id"""),
            "subjects", new Listed(List.of("code", "subject", "group", "level", "series", "coefficient"), """
                    select s.code, s.name, g.name, l.code, t.code, k.coefficient
                    from school.coefficient k
                    join school.school_year y on y.id = k.year_id and y.active
                    join school.subject s on s.id = k.subject_id
                    join school.level l on l.id = k.level_id
                    left join school.subject_group g on g.id = k.group_id left join school.track t on t.id = k.track_id
                    where k.school_id = :school and k.class_id is null order by l.ordinal, t.code nulls first, s.ordinal, s.code"""));

    private final JdbcClient jdbc;
    private final Messages messages;
    private final PupilExport pupils;

    ListExport(JdbcClient jdbc, Messages messages, PupilExport pupils) {
        this.jdbc = jdbc;
        this.pupils = pupils;
        this.messages = messages;
    }

    /** @param list one of students, classes, teachers, guardians, subjects */
    Table of(Caller caller, String list) {
        if (list.equals("students")) return pupils.of(caller.inSchool(), caller.locale(), null);
        Listed listed = java.util.Objects.requireNonNull(LISTS.get(list));
        Locale language = caller.locale();
        List<String> headings = listed.headings().stream()
                .map(heading -> messages.get(language, "roster.export." + heading))
                .toList();
        List<List<@Nullable Object>> rows = jdbc.sql(listed.query())
                .param("school", caller.inSchool().value())
                .query((rs, n) -> row(rs, headings.size()))
                .list();
        return new Table(messages.get(language, "roster.export." + list), headings, rows);
    }

    /** Only these pupils. */
    Table of(Caller caller, Collection<StudentId> students) {
        return pupils.of(caller.inSchool(), caller.locale(), students);
    }

    private static List<@Nullable Object> row(ResultSet rs, int width) throws SQLException {
        List<@Nullable Object> row = new ArrayList<>();
        for (int i = 1; i <= width; i++) row.add(rs.getObject(i));
        return row;
    }
}
