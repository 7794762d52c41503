package org.kalanso.school.subject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.ClassId;
import org.kalanso.school.ClassSubject;
import org.kalanso.school.LevelId;
import org.kalanso.school.SubjectGroupId;
import org.kalanso.school.SubjectId;
import org.kalanso.school.TrackId;
import org.kalanso.school.YearId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of coefficients of the active year. */
@Repository
class CoefficientStore {
    private static final String ROWS = """
            select k.id, k.subject_id, s.code as subject, k.group_id, k.level_id, l.code as level, k.track_id, t.code as track,
                   k.class_id, c.name as class, k.coefficient, k.mode, k.version
            from school.coefficient k
            join school.school_year y on y.id = k.year_id and y.active
            join school.subject s on s.id = k.subject_id
            left join school.level l on l.id = k.level_id
            left join school.track t on t.id = k.track_id
            left join school.class_group c on c.id = k.class_id
            where k.school_id = :school
            """;
    private final JdbcClient jdbc;

    CoefficientStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CoefficientRow> visibleTo(Caller caller) {
        return jdbc.sql(ROWS
                        + " order by l.ordinal nulls last, t.code nulls first, c.name nulls first, s.ordinal, s.name")
                .param("school", caller.inSchool().value())
                .query(CoefficientStore::row)
                .list();
    }

    Optional<CoefficientRow> visibleTo(Caller caller, UUID id) {
        return jdbc.sql(ROWS + " and k.id = :id")
                .param("school", caller.inSchool().value())
                .param("id", id)
                .query(CoefficientStore::row)
                .optional();
    }

    /** Are all the ids it names the school's? */
    boolean known(SchoolId school, CoefficientInput.Checked input) {
        return jdbc.sql("""
                        select exists (select from school.subject where id = :subject and school_id = :school)
                          and (:group::uuid is null or exists (select from school.subject_group where id = :group and school_id = :school))
                          and (:level::uuid is null or exists (select from school.level where id = :level and school_id = :school))
                          and (:track::uuid is null or exists (select from school.track where id = :track and school_id = :school))
                          and (:class::uuid is null or exists (select from school.class_group where id = :class and school_id = :school))
                        """)
                .param("school", school.value())
                .param("subject", input.subject())
                .param("group", input.group(), Types.OTHER)
                .param("level", input.level(), Types.OTHER)
                .param("track", input.track(), Types.OTHER)
                .param("class", input.classId(), Types.OTHER)
                .query(Boolean.class)
                .single();
    }

    /** @return the row's id, the old one where it was said before */
    UUID put(SchoolId school, YearId year, CoefficientInput.Checked input) {
        return jdbc.sql("""
                        insert into school.coefficient as k (id, school_id, year_id, subject_id, group_id, level_id, track_id, class_id,
                          coefficient, mode)
                        values (:id, :school, :year, :subject, :group, :level, :track, :class, :value, :mode)
                        on conflict (year_id, subject_id, level_id, track_id, class_id)
                        do update set group_id = excluded.group_id, coefficient = excluded.coefficient, mode = excluded.mode,
                          version = k.version + 1
                        returning id
                        """)
                .param("id", Ids.newId())
                .param("school", school.value())
                .param("year", year.value())
                .param("subject", input.subject())
                .param("group", input.group(), Types.OTHER)
                .param("level", input.level(), Types.OTHER)
                .param("track", input.track(), Types.OTHER)
                .param("class", input.classId(), Types.OTHER)
                .param("value", input.coefficient())
                .param("mode", input.mode().name())
                .query(UUID.class)
                .single();
    }

    /** The row locked until the transaction ends. @throws Problem 404 where there is none */
    CoefficientRow editableBy(Caller caller, UUID id) {
        var locked = jdbc.sql("select id from school.coefficient where school_id = :school and id = :id for update")
                .param("school", caller.inSchool().value())
                .param("id", id)
                .query(UUID.class)
                .optional();
        if (locked.isEmpty()) throw Problem.notFound();
        return visibleTo(caller, id).orElseThrow(Problem::notFound);
    }

    void delete(UUID id) {
        jdbc.sql("delete from school.coefficient where id = :id")
                .param("id", id)
                .update();
    }

    private static CoefficientRow row(ResultSet rs, int n) throws SQLException {
        UUID group = rs.getObject("group_id", UUID.class);
        UUID level = rs.getObject("level_id", UUID.class);
        UUID track = rs.getObject("track_id", UUID.class);
        UUID classId = rs.getObject("class_id", UUID.class);
        return new CoefficientRow(
                rs.getObject("id", UUID.class),
                new SubjectId(rs.getObject("subject_id", UUID.class)),
                rs.getString("subject"),
                group == null ? null : new SubjectGroupId(group),
                level == null ? null : new LevelId(level),
                rs.getString("level"),
                track == null ? null : new TrackId(track),
                rs.getString("track"),
                classId == null ? null : new ClassId(classId),
                rs.getString("class"),
                rs.getBigDecimal("coefficient"),
                ClassSubject.Mode.valueOf(rs.getString("mode")),
                rs.getInt("version"));
    }
}
