package org.kalanso.school.roster;

import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.audit.RecordedAll;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.text.Names;
import org.kalanso.school.ClassName;
import org.kalanso.school.SchoolProblem;
import org.kalanso.school.Schools;
import org.kalanso.school.YearId;
import org.kalanso.school.rosterfile.SubjectEntry;
import org.kalanso.school.subject.ClassSubjects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a planned list of subjects, their groups and their coefficients by level and series, of the active year. */
@Component
class SubjectWriter {
    private final JdbcClient jdbc;
    private final Schools schools;
    private final ClassSubjects classSubjects;
    private final LanguageTracks languages;
    private final ApplicationEventPublisher events;

    SubjectWriter(
            JdbcClient jdbc,
            Schools schools,
            ClassSubjects classSubjects,
            LanguageTracks languages,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.schools = schools;
        this.classSubjects = classSubjects;
        this.languages = languages;
        this.events = events;
    }

    /** What rows name: ids by code, name or key; made when first named. */
    private final class Book {
        private final SchoolId school;
        private final Map<String, UUID> subjects;
        private final Map<String, UUID> groups;
        private final Map<String, UUID> levels;
        private final Map<String, UUID> tracks;

        Book(SchoolId school) {
            this.school = school;
            subjects = ids("select code, id from school.subject where school_id = :school", Function.identity());
            groups = ids("select name, id from school.subject_group where school_id = :school", Names::key);
            levels = ids("select code, id from school.level where school_id = :school", Names::key);
            tracks = ids("select code, id from school.track where school_id = :school", Function.identity());
        }

        private Map<String, UUID> ids(String query, Function<String, String> key) {
            Map<String, UUID> ids = new HashMap<>();
            jdbc.sql(query)
                    .param("school", school.value())
                    .query((rs, n) -> ids.put(key.apply(rs.getString(1)), rs.getObject(2, UUID.class)))
                    .list();
            return ids;
        }

        UUID subject(SubjectEntry entry) {
            return subjects.computeIfAbsent(entry.code(), code -> made("""
                    insert into school.subject (id, school_id, code, name, ordinal) values (:id, :school, :code, :name, :ordinal)
                    """, code, entry.name(), subjects.size()));
        }

        @Nullable
        UUID group(SubjectEntry entry) {
            if (entry.group().isEmpty()) return null;
            return groups.computeIfAbsent(
                    Names.key(entry.group()), key -> made("""
                    insert into school.subject_group (id, school_id, name, ordinal) values (:id, :school, :code, :ordinal)
                    """, entry.group(), "", groups.size() + 1));
        }

        UUID level(SubjectEntry entry) {
            return levels.computeIfAbsent(
                    KnownSubjects.level(entry.level()),
                    key -> made("""
                    insert into school.level (id, school_id, code, name, ordinal) values (:id, :school, :code, :code, :ordinal)
                    """, ClassName.of(entry.level()).display(), "", levels.size() + 1));
        }

        @Nullable
        UUID track(SubjectEntry entry) {
            if (entry.series().isEmpty()) return null;
            return tracks.computeIfAbsent(entry.series(), code -> made("""
                    insert into school.track (id, school_id, code, name) values (:id, :school, :code, :code)
                    """, code, "", 0));
        }

        private UUID made(String insert, String code, String name, int ordinal) {
            UUID id = Ids.newId();
            jdbc.sql(insert)
                    .param("id", id)
                    .param("school", school.value())
                    .param("code", code)
                    .param("name", name)
                    .param("ordinal", ordinal)
                    .update();
            return id;
        }
    }

    void write(SubjectPlan plan, SchoolId school, PersonId by) {
        List<SubjectPlan.PlannedCoefficient> rows =
                plan.rows().stream().filter(each -> !each.isUnchanged()).toList();
        if (rows.isEmpty()) return;
        YearId year = schools.activeYear(school)
                .orElseThrow(SchoolProblem::noActiveYear)
                .id();
        var book = new Book(school);
        List<Recorded> acts = new ArrayList<>();
        for (SubjectPlan.PlannedCoefficient each : rows) {
            UUID subject = book.subject(each.entry());
            if (each.changes().stream().anyMatch(change -> change.field() == Change.Field.NAME))
                rename(subject, each.entry().name());
            coefficient(book, year, each.entry());
            acts.add(new Recorded(school, by, "coefficient.imported", "subject", subject.toString(), null, said(each)));
        }
        languages.settle(school, year);
        classSubjects.rebuild(year);
        events.publishEvent(new RecordedAll(acts));
    }

    private static Map<String, String> said(SubjectPlan.PlannedCoefficient row) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("subject", row.entry().code());
        said.put("level", (row.entry().level() + " " + row.entry().series()).strip());
        said.put("coefficient", row.entry().coefficient().toPlainString());
        row.changes().forEach(change -> said.put("before " + change.field(), change.before()));
        return said;
    }

    private void rename(UUID subject, String name) {
        jdbc.sql("update school.subject set name = :name, version = version + 1 where id = :id")
                .param("name", name)
                .param("id", subject)
                .update();
    }

    /** A list without groups leaves those that are. */
    private void coefficient(Book book, YearId year, SubjectEntry entry) {
        jdbc.sql("""
                        insert into school.coefficient as k (id, school_id, year_id, subject_id, group_id, level_id, track_id, coefficient)
                        values (:id, :school, :year, :subject, :group, :level, :track, :value)
                        on conflict (year_id, subject_id, level_id, track_id, class_id)
                        do update set group_id = coalesce(excluded.group_id, k.group_id), coefficient = excluded.coefficient
                        """)
                .param("id", Ids.newId())
                .param("school", book.school.value())
                .param("year", year.value())
                .param("subject", book.subject(entry))
                .param("group", book.group(entry), Types.OTHER)
                .param("level", book.level(entry))
                .param("track", book.track(entry), Types.OTHER)
                .param("value", entry.coefficient())
                .update();
    }
}
