package org.kalanso.school.subject;

import java.util.Set;
import java.util.UUID;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.ClassId;
import org.kalanso.school.SubjectId;
import org.kalanso.school.YearId;
import org.kalanso.school.reach.Dependents;
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
    private static final String HAD = """
            select cs.class_id, cs.subject_id, c.name as class, s.name as subject, c.school_id
            from school.class_subject cs
            join school.class_group c on c.id = cs.class_id
            join school.subject s on s.id = cs.subject_id
            where %s
            """;
    private final JdbcClient jdbc;
    private final Dependents dependents;

    ClassSubjects(JdbcClient jdbc, Dependents dependents) {
        this.jdbc = jdbc;
        this.dependents = dependents;
    }

    private record Had(ClassId classId, SubjectId subject, String name, SchoolId school) {}

    /** @throws org.kalanso.platform.problem.Problem 409 where a class would lose a subject it has marks in */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rebuild(ClassId id) {
        rebuild("c.id = :id", id.value());
    }

    /**
     * Of every class of a year, after coefficients changed.
     *
     * @throws org.kalanso.platform.problem.Problem 409 where a class would lose a subject it has marks in
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rebuild(YearId year) {
        rebuild("c.year_id = :id", year.value());
    }

    private void rebuild(String which, UUID id) {
        Set<Had> lost = had(which, id);
        jdbc.sql("delete from school.class_subject where class_id in (select c.id from school.class_group c where "
                        + which + ")")
                .param("id", id)
                .update();
        jdbc.sql(INSERT.formatted(which)).param("id", id).update();
        lost.removeAll(had(which, id));
        for (Had each : lost) dependents.none(each.school, each.subject, each.classId, each.name);
    }

    private Set<Had> had(String which, UUID id) {
        return jdbc.sql(HAD.formatted(which))
                .param("id", id)
                .query((rs, n) -> new Had(
                        new ClassId(rs.getObject("class_id", UUID.class)),
                        new SubjectId(rs.getObject("subject_id", UUID.class)),
                        rs.getString("subject") + " · " + rs.getString("class"),
                        new SchoolId(rs.getObject("school_id", UUID.class))))
                .set();
    }
}
