package org.kalanso.school.roster;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kalanso.platform.text.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads a school's subjects with their coefficients by level and track; those of a single class are no list's matter. */
@Repository
class KnownSubjectStore {
    private final JdbcClient jdbc;

    KnownSubjectStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KnownSubjects of(UUID school) {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("select code, name from school.subject where school_id = :school")
                .param("school", school)
                .query((rs, n) -> names.put(rs.getString(1), rs.getString(2)))
                .list();
        Map<String, KnownSubjects.Coefficient> coefficients = new HashMap<>();
        jdbc.sql("""
                        select s.code, l.code as level, coalesce(t.code, '') as series, k.coefficient, coalesce(g.name, '') as in_group
                        from school.coefficient k
                        join school.school_year y on y.id = k.year_id and y.active
                        join school.subject s on s.id = k.subject_id
                        join school.level l on l.id = k.level_id
                        left join school.track t on t.id = k.track_id
                        left join school.subject_group g on g.id = k.group_id
                        where k.school_id = :school and k.class_id is null
                        """)
                .param("school", school)
                .query((rs, n) -> coefficients.put(
                        KnownSubjects.key(
                                rs.getString("code"), Names.key(rs.getString("level")), rs.getString("series")),
                        new KnownSubjects.Coefficient(rs.getBigDecimal("coefficient"), rs.getString("in_group"))))
                .list();
        return new KnownSubjects(names, coefficients);
    }
}
