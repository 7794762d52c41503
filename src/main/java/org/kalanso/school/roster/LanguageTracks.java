package org.kalanso.school.roster;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.text.Names;
import org.kalanso.school.ClassName;
import org.kalanso.school.YearId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Classes named by a subject, 4e ESP and 4e ALL: each takes the one in its name. The level's coefficient of that subject
 * becomes one of a track of the same code, and the class joins the track; whichever list came first.
 */
@Component
class LanguageTracks {
    private final JdbcClient jdbc;

    LanguageTracks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Named(UUID classId, String className, UUID level, UUID subject, String code, String name) {
        boolean isMeant() {
            return ClassName.of(className).rest().equals(Names.key(code).toUpperCase(Locale.ROOT));
        }
    }

    void settle(SchoolId school, YearId year) {
        List<Named> named = jdbc
                .sql("""
                        select c.id, c.name, c.level_id, s.id as subject, s.code, s.name as subject_name
                        from school.class_group c
                        join school.coefficient k on k.year_id = c.year_id and k.level_id = c.level_id and k.class_id is null
                        join school.subject s on s.id = k.subject_id
                        left join school.track own on own.id = c.track_id
                        where c.year_id = :year and k.track_id is null and (own.id is null or own.code = s.code)
                        """)
                .param("year", year.value())
                .query((rs, n) -> new Named(
                        rs.getObject("id", UUID.class),
                        rs.getString("name"),
                        rs.getObject("level_id", UUID.class),
                        rs.getObject("subject", UUID.class),
                        rs.getString("code"),
                        rs.getString("subject_name")))
                .list()
                .stream()
                .filter(Named::isMeant)
                .toList();
        for (Named each : named) settle(school, year, each);
    }

    private void settle(SchoolId school, YearId year, Named named) {
        UUID track = jdbc.sql("""
                        insert into school.track (id, school_id, code, name) values (:id, :school, :code, :name)
                        on conflict (school_id, code) do update set code = excluded.code returning id
                        """)
                .param("id", Ids.newId())
                .param("school", school.value())
                .param("code", named.code())
                .param("name", named.name())
                .query((rs, n) -> rs.getObject(1, UUID.class))
                .single();
        moveCoefficient(year, named, track);
        jdbc.sql("update school.class_group set track_id = :track, version = version + 1 where id = :class")
                .param("track", track)
                .param("class", named.classId())
                .update();
    }

    /** The level's coefficient of the subject becomes the track's. */
    private void moveCoefficient(YearId year, Named named, UUID track) {
        // what the list says goes before what the track said until now
        jdbc.sql("""
                        delete from school.coefficient k
                        where k.year_id = :year and k.level_id = :level and k.subject_id = :subject and k.track_id = :track
                          and k.class_id is null and exists (select from school.coefficient n where n.year_id = k.year_id
                            and n.level_id = k.level_id and n.subject_id = k.subject_id and n.track_id is null and n.class_id is null)
                        """)
                .param("track", track)
                .param("year", year.value())
                .param("level", named.level())
                .param("subject", named.subject())
                .update();
        jdbc.sql("""
                        update school.coefficient set track_id = :track
                        where year_id = :year and level_id = :level and subject_id = :subject and track_id is null and class_id is null
                        """)
                .param("track", track)
                .param("year", year.value())
                .param("level", named.level())
                .param("subject", named.subject())
                .update();
    }
}
