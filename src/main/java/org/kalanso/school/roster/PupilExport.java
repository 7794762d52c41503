package org.kalanso.school.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.sheets.Table;
import org.kalanso.platform.text.Messages;
import org.kalanso.school.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The pupils of the active year as a table that changes nothing when it is imported again: every guardian stands in it with
 * all numbers, father and mother in columns of their own, as many columns for others as the pupil with the most needs.
 */
@Component
class PupilExport {
    private static final List<String> PUPIL =
            List.of("matricule", "family-name", "given-names", "sex", "born-on", "born-at", "class", "repeater");

    private final JdbcClient jdbc;
    private final Messages messages;

    PupilExport(JdbcClient jdbc, Messages messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** @param phones all of them in one cell, as a list may hold them */
    private record Guardian(String relation, String name, String phones) {}

    /** Where a row's guardians stand: one father, one mother, then the others. */
    private record Places(
            @Nullable Guardian father, @Nullable Guardian mother, List<Guardian> others) {
        static Places of(List<Guardian> guardians) {
            Guardian father = first(guardians, "FATHER");
            Guardian mother = first(guardians, "MOTHER");
            return new Places(
                    father,
                    mother,
                    guardians.stream()
                            .filter(each -> each != father && each != mother)
                            .toList());
        }

        private static @Nullable Guardian first(List<Guardian> guardians, String relation) {
            return guardians.stream()
                    .filter(each -> each.relation().equals(relation))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** @param only these pupils; null = everybody */
    Table of(SchoolId school, Locale language, @Nullable Collection<StudentId> only) {
        Map<UUID, List<Guardian>> guardians = guardians(school);
        int others = guardians.values().stream()
                .mapToInt(each -> Places.of(each).others().size())
                .max()
                .orElse(0);
        String yes = messages.get(language, "roster.export.yes");
        List<List<@Nullable Object>> rows = jdbc.sql("""
                        select s.id, s.matricule, s.family_name, s.given_names, s.sex,
                               coalesce(to_char(s.born_on, 'DD/MM/YYYY'), s.born_year::text) as born, s.born_at, c.name, e.repeater
                        from school.student s
                        join school.school_year y on y.school_id = s.school_id and y.active
                        join school.enrolment e on e.student_id = s.id and e.year_id = y.id and e.state = 'ACTIVE'
                        join school.class_group c on c.id = e.class_id
                        join school.level l on l.id = c.level_id
                        where s.school_id = :school and (:ids::uuid[] is null or s.id = any (:ids::uuid[]))
                        order by l.ordinal, c.name, s.name_key, s.id
                        """)
                .param("school", school.value())
                .param(
                        "ids",
                        only == null
                                ? null
                                : only.stream().map(StudentId::value).toArray(UUID[]::new))
                .query((rs, n) -> row(rs, yes, guardians, others))
                .list();
        return new Table(messages.get(language, "roster.export.students"), headings(language, others), rows);
    }

    private List<String> headings(Locale language, int others) {
        List<String> headings = new ArrayList<>();
        for (String each : PUPIL) headings.add(messages.get(language, "roster.export." + each));
        for (String each : List.of("father", "father-phone", "mother", "mother-phone"))
            headings.add(messages.get(language, "roster.export." + each));
        for (int i = 1; i <= Math.max(1, others); i++) {
            String number = i == 1 ? "" : " " + i;
            headings.add(messages.get(language, "roster.export.guardian") + number);
            headings.add(messages.get(language, "roster.export.guardian-phone") + number);
        }
        return headings;
    }

    private static List<@Nullable Object> row(ResultSet rs, String yes, Map<UUID, List<Guardian>> guardians, int others)
            throws SQLException {
        List<@Nullable Object> row = new ArrayList<>();
        for (String column : List.of("matricule", "family_name", "given_names", "sex", "born", "born_at", "name"))
            row.add(rs.getString(column));
        row.add(rs.getBoolean("repeater") ? yes : "");
        Places places = Places.of(guardians.getOrDefault(rs.getObject("id", UUID.class), List.of()));
        add(row, places.father());
        add(row, places.mother());
        for (int i = 0; i < Math.max(1, others); i++)
            add(row, i < places.others().size() ? places.others().get(i) : null);
        return row;
    }

    private static void add(List<@Nullable Object> row, @Nullable Guardian guardian) {
        row.add(guardian == null ? "" : guardian.name());
        row.add(guardian == null ? "" : guardian.phones());
    }

    private Map<UUID, List<Guardian>> guardians(SchoolId school) {
        Map<UUID, List<Guardian>> guardians = new HashMap<>();
        jdbc.sql("""
                        select k.student_id, k.relation, g.name,
                               coalesce((select string_agg(p.value, ' / ' order by p.ordinal) from school.guardian_phone p
                                         where p.guardian_id = g.id), g.phone, '') as phones
                        from school.guardianship k join school.guardian g on g.id = k.guardian_id
                        where k.school_id = :school and k.ended_at is null order by k.student_id, k.id
                        """)
                .param("school", school.value())
                .query((rs, n) -> guardians
                        .computeIfAbsent(rs.getObject(1, UUID.class), student -> new ArrayList<>())
                        .add(new Guardian(rs.getString("relation"), rs.getString("name"), rs.getString("phones"))))
                .list();
        return guardians;
    }
}
