package org.kalanso.school.roster;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.text.Names;
import org.kalanso.school.ClassName;
import org.kalanso.school.SchoolProblem;
import org.kalanso.school.Schools;
import org.kalanso.school.YearId;
import org.kalanso.school.rosterfile.SubjectEntry;
import org.kalanso.school.rosterfile.SubjectList;
import org.kalanso.school.subject.ClassSubjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes subjects, their groups and their coefficients by level and series, of the active year. */
@Component
class SubjectWriter {
    private final JdbcClient jdbc;
    private final Schools schools;
    private final ClassSubjects classSubjects;
    private final LanguageTracks languages;

    SubjectWriter(JdbcClient jdbc, Schools schools, ClassSubjects classSubjects, LanguageTracks languages) {
        this.jdbc = jdbc;
        this.schools = schools;
        this.classSubjects = classSubjects;
        this.languages = languages;
    }

    ImportResult write(SubjectList list, SchoolId school, String href) {
        YearId year = schools.activeYear(school)
                .orElseThrow(SchoolProblem::noActiveYear)
                .id();
        Map<String, UUID> levels = levels(school);
        Map<String, UUID> subjects = new HashMap<>();
        Map<String, UUID> groups = new HashMap<>();
        Map<String, UUID> tracks = new HashMap<>();
        int changed = 0;
        for (SubjectEntry entry : list.entries()) {
            UUID subject = subjects.computeIfAbsent(
                    entry.code(), code -> named("subject", school, "code", code, entry.name(), subjects.size()));
            UUID group = entry.group().isEmpty()
                    ? null
                    : groups.computeIfAbsent(entry.group(), name -> group(school, name, groups.size() + 1));
            UUID level = levels.computeIfAbsent(level(entry), key -> newLevel(school, entry, levels.size() + 1));
            UUID track = entry.series().isEmpty()
                    ? null
                    : tracks.computeIfAbsent(entry.series(), code -> named("track", school, "code", code, code, -1));
            changed += coefficient(school, year, entry, new UUID[] {subject, group, level, track});
        }
        languages.settle(school, year);
        classSubjects.rebuild(year);
        return new ImportResult(
                0, changed, list.entries().size() - changed, list.issues().size(), href);
    }

    private static String level(SubjectEntry entry) {
        String named = ClassName.of(entry.level()).level();
        return Names.key(named.isEmpty() ? entry.level() : named);
    }

    private Map<String, UUID> levels(SchoolId school) {
        Map<String, UUID> levels = new HashMap<>();
        jdbc.sql("select code, id from school.level where school_id = :school")
                .param("school", school.value())
                .query((rs, n) -> levels.put(Names.key(rs.getString(1)), rs.getObject(2, UUID.class)))
                .list();
        return levels;
    }

    private UUID newLevel(SchoolId school, SubjectEntry entry, int ordinal) {
        UUID id = Ids.newId();
        jdbc.sql(
                        "insert into school.level (id, school_id, code, name, ordinal) values (:id, :school, :code, :code, :ordinal)")
                .param("id", id)
                .param("school", school.value())
                .param("code", ClassName.of(entry.level()).display())
                .param("ordinal", ordinal)
                .update();
        return id;
    }

    /** A subject keeps its id and takes the list's name. @param ordinal -1 for tables that have no order */
    private UUID named(String table, SchoolId school, String key, String code, String name, int ordinal) {
        String order = ordinal < 0 ? "" : ", ordinal";
        return jdbc.sql("insert into school." + table + " (id, school_id, " + key + ", name" + order
                        + ") values (:id, :school, :code, :name"
                        + (ordinal < 0 ? "" : ", " + ordinal) + ") on conflict (school_id, " + key
                        + ") do update set name = excluded.name"
                        + (ordinal < 0 ? "" : ", ordinal = excluded.ordinal") + " returning id")
                .param("id", Ids.newId())
                .param("school", school.value())
                .param("code", code)
                .param("name", name)
                .query((rs, n) -> rs.getObject(1, UUID.class))
                .single();
    }

    private UUID group(SchoolId school, String name, int ordinal) {
        return jdbc.sql("""
                        insert into school.subject_group (id, school_id, name, ordinal) values (:id, :school, :name, :ordinal)
                        on conflict (school_id, name) do update set name = excluded.name returning id
                        """)
                .param("id", Ids.newId())
                .param("school", school.value())
                .param("name", name)
                .param("ordinal", ordinal)
                .query((rs, n) -> rs.getObject(1, UUID.class))
                .single();
    }

    /** @param ids of subject, group, level and track. @return 1 where something changed */
    private int coefficient(SchoolId school, YearId year, SubjectEntry entry, @Nullable UUID[] ids) {
        return jdbc.sql("""
                        insert into school.coefficient as k (id, school_id, year_id, subject_id, group_id, level_id, track_id, coefficient)
                        values (:id, :school, :year, :subject, :group, :level, :track, :value)
                        on conflict (year_id, subject_id, level_id, track_id, class_id)
                        do update set group_id = excluded.group_id, coefficient = excluded.coefficient
                        where (k.group_id, k.coefficient) is distinct from (excluded.group_id, excluded.coefficient)
                        """)
                .param("id", Ids.newId())
                .param("school", school.value())
                .param("year", year.value())
                .param("subject", ids[0])
                .param("group", ids[1], java.sql.Types.OTHER)
                .param("level", ids[2])
                .param("track", ids[3], java.sql.Types.OTHER)
                .param("value", entry.coefficient())
                .update();
    }
}
