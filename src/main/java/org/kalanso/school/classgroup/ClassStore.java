package org.kalanso.school.classgroup;

import java.sql.Types;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.ClassId;
import org.kalanso.school.ClassName;
import org.kalanso.school.LevelId;
import org.kalanso.school.SchoolProblem;
import org.kalanso.school.TrackId;
import org.kalanso.school.YearId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of classes. */
@Repository
class ClassStore {
    private final JdbcClient jdbc;

    ClassStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            ClassId id,
            SchoolId school,
            YearId year,
            LevelId level,
            @Nullable TrackId track,
            String name,
            @Nullable PersonId headTeacher) {}

    /** @throws Problem 422 on {@code name} where the year has such a class */
    void insert(Row row) {
        try {
            bound(jdbc.sql("""
                            insert into school.class_group (id, school_id, year_id, level_id, track_id, name, name_key, head_teacher_id)
                            values (:id, :school, :year, :level, :track, :name, :key, :head)
                            """), row)
                    .param("school", row.school.value())
                    .param("year", row.year.value())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw SchoolProblem.nameTaken("name");
        }
    }

    void update(Row row) {
        try {
            bound(jdbc.sql("""
                            update school.class_group set level_id = :level, track_id = :track, name = :name, name_key = :key,
                              head_teacher_id = :head, version = version + 1 where id = :id
                            """), row).update();
        } catch (DuplicateKeyException taken) {
            throw SchoolProblem.nameTaken("name");
        }
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec sql, Row row) {
        return sql.param("id", row.id.value())
                .param("level", row.level.value())
                .param("track", row.track == null ? null : row.track.value(), Types.OTHER)
                .param("name", row.name)
                .param("key", ClassName.of(row.name).key())
                .param("head", row.headTeacher == null ? null : row.headTeacher.value(), Types.OTHER);
    }

    /** @throws Problem 409 where pupils are or were in it */
    void delete(ClassId id) {
        try {
            jdbc.sql("delete from school.class_group where id = :id")
                    .param("id", id.value())
                    .update();
        } catch (DataIntegrityViolationException referred) {
            throw SchoolProblem.stillUsed();
        }
    }

    /** The present version, with the row locked until the transaction ends. */
    Optional<Integer> locked(SchoolId school, ClassId id) {
        return jdbc.sql("select version from school.class_group where school_id = :school and id = :id for update")
                .param("school", school.value())
                .param("id", id.value())
                .query(Integer.class)
                .optional();
    }

    /** Level ids by code, in the school's order. */
    Map<String, LevelId> levels(SchoolId school) {
        var levels = new java.util.LinkedHashMap<String, LevelId>();
        jdbc.sql("select code, id from school.level where school_id = :school order by ordinal")
                .param("school", school.value())
                .query((rs, n) -> levels.put(rs.getString(1), new LevelId(rs.getObject(2, UUID.class))))
                .list();
        return levels;
    }

    /** The tracks that this level's coefficients speak of, by code; the tracks of other levels don't divide it. */
    Map<String, TrackId> tracksOf(YearId year, LevelId level) {
        var tracks = new java.util.LinkedHashMap<String, TrackId>();
        jdbc.sql("""
                        select distinct t.code, t.id from school.coefficient k join school.track t on t.id = k.track_id
                        where k.year_id = :year and k.level_id = :level
                        """)
                .param("year", year.value())
                .param("level", level.value())
                .query((rs, n) -> tracks.put(rs.getString(1), new TrackId(rs.getObject(2, UUID.class))))
                .list();
        return tracks;
    }

    boolean hasStaff(SchoolId school, PersonId person) {
        return jdbc.sql(
                        "select exists (select from school.staff where school_id = :school and person_id = :person and left_on is null)")
                .param("school", school.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    boolean hasTrack(SchoolId school, TrackId track) {
        return jdbc.sql("select exists (select from school.track where school_id = :school and id = :id)")
                .param("school", school.value())
                .param("id", track.value())
                .query(Boolean.class)
                .single();
    }
}
