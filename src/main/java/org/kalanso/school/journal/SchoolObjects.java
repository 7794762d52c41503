package org.kalanso.school.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kalanso.platform.audit.Described;
import org.kalanso.platform.audit.JournalObjects;
import org.kalanso.platform.audit.NamedRows;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.text.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pupils, classes, subjects and staff as the journal's page names them. */
@Component
class SchoolObjects implements JournalObjects {
    private static final int MOST = 50;
    private static final Map<String, String> NAMES = Map.of(
            "student", """
                    select id, trim(family_name || ' ' || given_names) as name, '/students/' || id as href from school.student
                    where school_id = :school and id = any (:ids)""",
            "class", """
                    select id, name, '/classes/' || id as href from school.class_group
                    where school_id = :school and id = any (:ids)""",
            "subject", """
                    select id, name, null as href from school.subject where school_id = :school and id = any (:ids)""",
            "staff", """
                    select id, trim(family_name || ' ' || given_names) as name, '/teachers/' || id as href from school.staff
                    where school_id = :school and id = any (:ids)""",
            "school", """
                    select id, name, null as href from school.institution where id = :school and id = any (:ids)""",
            "guardianship", """
                    select l.id, g.name || ' → ' || trim(s.family_name || ' ' || s.given_names) as name,
                           '/students/' || s.id || '/guardians' as href
                    from school.guardianship l join school.guardian g on g.id = l.guardian_id
                    join school.student s on s.id = l.student_id
                    where l.school_id = :school and l.id = any (:ids)""");
    private final JdbcClient jdbc;
    private final NamedRows rows;

    SchoolObjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new NamedRows(jdbc, NAMES);
    }

    @Override
    public Set<String> kinds() {
        return rows.kinds();
    }

    @Override
    public Map<String, Described> describe(SchoolId school, String kind, Collection<String> ids) {
        return rows.describe(school, kind, ids);
    }

    @Override
    public List<String> meantBy(SchoolId school, String text) {
        return jdbc.sql("""
                        select s.id::text from school.student s
                        where s.school_id = :school
                          and (select bool_and(s.name_key like '%' || word || '%') from unnest(:words) word)
                        order by s.id limit :most""")
                .param("school", school.value())
                .param("words", Names.key(text).split(" "))
                .param("most", MOST)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
