package org.kalanso.access;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One of each thing that the school module's addresses name. */
@Component
class SchoolMatrixObjects implements MatrixObjects {
    private final JdbcClient jdbc;

    SchoolMatrixObjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> in(SchoolId school, PersonId head) {
        var made = new HashMap<String, String>();
        UUID year = made(made, "year");
        UUID level = made(made, "level");
        insert(
                "school_year (id, school_id, name, starts_on, ends_on)",
                "'2026-2027', '2026-10-01', '2027-06-30'",
                year,
                school);
        insert(
                "period (id, school_id, year_id, kind, ordinal, name, starts_on, ends_on)",
                "'" + year + "', 'YEAR', 1, 'Année', '2026-10-01', '2027-06-30'",
                made(made, "period"),
                school);
        insert("level (id, school_id, code, name, ordinal)", "'7e', '7e année', 1", level, school);
        insert("track (id, school_id, code, name)", "'SM', 'Sciences'", made(made, "track"), school);
        insert("subject (id, school_id, code, name)", "'MATH', 'Mathématiques'", made(made, "subject"), school);
        insert("subject_group (id, school_id, name, ordinal)", "'Sciences', 1", made(made, "group"), school);
        insert(
                "class_group (id, school_id, year_id, level_id, name, name_key)",
                "'" + year + "', '" + level + "', '7e A', '7a'",
                made(made, "class"),
                school);
        people(made, school, head);
        return made;
    }

    private void people(Map<String, String> made, SchoolId school, PersonId head) {
        insert(
                "student (id, school_id, person_id, family_name, name_key)",
                "'" + Ids.newId() + "', 'Bah', 'bah'",
                made(made, "student"),
                school);
        insert("guardian (id, school_id, name, name_key)", "'Fodé Bah', 'fode bah'", made(made, "guardian"), school);
        insert(
                "staff (id, school_id, person_id, family_name, name_key)",
                "'" + head + "', 'Diallo', 'diallo'",
                made(made, "staff"),
                school);
        insert(
                "guardianship (id, school_id, student_id, guardian_id)",
                "'" + made.get("student") + "', '" + made.get("guardian") + "'",
                made(made, "guardianship"),
                school);
    }

    private static UUID made(Map<String, String> made, String what) {
        UUID id = Ids.newId();
        made.put(what, id.toString());
        return id;
    }

    private void insert(String into, String values, UUID id, SchoolId school) {
        jdbc.sql("insert into school." + into + " values (:id, :school, " + values + ")")
                .param("id", id)
                .param("school", school.value())
                .update();
    }
}
