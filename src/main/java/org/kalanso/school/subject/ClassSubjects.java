package org.kalanso.school.subject;

import org.kalanso.school.ClassId;
import org.kalanso.school.YearId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The subjects each class has, worked out from what was said about its level, its track and itself: the class's own row
 * wins over its track's, that over its level's. Rebuilt with every change of either side, so that readers just read.
 */
@Repository
public class ClassSubjects {
    private static final String INSERT = """
            insert into school.class_subject (class_id, subject_id, school_id, group_id, coefficient, mode, ordinal)
            select distinct on (c.id, k.subject_id) c.id, k.subject_id, c.school_id, k.group_id, k.coefficient, k.mode, s.ordinal
            from school.class_group c
            join school.coefficient k on k.year_id = c.year_id and (k.class_id = c.id
              or (k.class_id is null and k.level_id = c.level_id and (k.track_id is null or k.track_id = c.track_id)))
            join school.subject s on s.id = k.subject_id
            where %s
            order by c.id, k.subject_id, k.class_id is not null desc, k.track_id is not null desc
            """;
    private final JdbcClient jdbc;

    ClassSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void rebuild(ClassId id) {
        jdbc.sql("delete from school.class_subject where class_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql(INSERT.formatted("c.id = :id")).param("id", id.value()).update();
    }

    /** Of every class of a year, after coefficients changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rebuild(YearId year) {
        jdbc.sql("""
                        delete from school.class_subject
                        where class_id in (select id from school.class_group where year_id = :year)
                        """).param("year", year.value()).update();
        jdbc.sql(INSERT.formatted("c.year_id = :year"))
                .param("year", year.value())
                .update();
    }
}
