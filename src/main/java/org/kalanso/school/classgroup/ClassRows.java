package org.kalanso.school.classgroup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.ClassId;
import org.kalanso.school.LevelId;
import org.kalanso.school.TrackId;
import org.kalanso.school.YearId;

/** How rows of classes are read: {@code c} is the class, {@code l} its level, {@code s} its head teacher. */
public final class ClassRows {
    public static final String COLUMNS = """
            select c.id, c.school_id, c.year_id, c.name, c.level_id, l.code as level, c.track_id, t.code as track,
                   c.head_teacher_id, coalesce(trim(s.family_name || ' ' || s.given_names), '') as head_teacher,
                   (select count(*) from school.enrolment e where e.class_id = c.id and e.state = 'ACTIVE') as pupils,
                   c.version
            """;
    public static final String FROM = """
            from school.class_group c
            join school.level l on l.id = c.level_id
            left join school.track t on t.id = c.track_id
            left join school.staff s on s.school_id = c.school_id and s.person_id = c.head_teacher_id
            """;

    private ClassRows() {}

    public static ClassGroup row(ResultSet rs, int n) throws SQLException {
        UUID track = rs.getObject("track_id", UUID.class);
        UUID head = rs.getObject("head_teacher_id", UUID.class);
        return new ClassGroup(
                new ClassId(rs.getObject("id", UUID.class)),
                new SchoolId(rs.getObject("school_id", UUID.class)),
                new YearId(rs.getObject("year_id", UUID.class)),
                rs.getString("name"),
                new LevelId(rs.getObject("level_id", UUID.class)),
                rs.getString("level"),
                track == null ? null : new TrackId(track),
                rs.getString("track"),
                head == null ? null : new PersonId(head),
                rs.getString("head_teacher"),
                rs.getInt("pupils"),
                rs.getInt("version"));
    }
}
