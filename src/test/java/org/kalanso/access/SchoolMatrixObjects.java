package org.kalanso.access;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kalanso.platform.ids.Ids;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One of each thing that the school module's addresses name. */
@Component
@Order(1)
class SchoolMatrixObjects implements MatrixObjects {
    private static final String LIST = "Matricule;Nom;Prénoms;Classe\nCTF/26/0901;Kourouma;Hawa;7e A\n";
    private final JdbcClient jdbc;

    SchoolMatrixObjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> in(OneSchool one) {
        var small = one.small();
        var made = new HashMap<String, String>();
        made.put("school", small.school.toString());
        made.put("class", small.group.toString());
        made.put("subject", small.maths.toString());
        made.put("student", small.students.getFirst().toString());
        made.put("guardianship", small.guardianship.toString());
        made.put("year", small.year.toString());
        made.put("period", small.term.toString());
        made.put("kind", "levels");
        made.put("level", found(one, "select level_id from school.class_group where school_id = :school"));
        made.put("guardian", found(one, "select id from school.guardian where school_id = :school"));
        made.put("staff", found(one, "select id from school.staff where school_id = :school"));
        made.put(
                "enrolment",
                found(
                        one,
                        "select id from school.enrolment where school_id = :school and student_id = '"
                                + small.students.getFirst() + "'"));
        made.put("assignment", found(one, "select id from school.teaching_assignment where school_id = :school"));
        insert(one, made, "track", "school.track (id, school_id, code, name)", "'SM', 'Sciences mathématiques'");
        insert(one, made, "group", "school.subject_group (id, school_id, name, ordinal)", "'Sciences', 1");
        insert(
                one,
                made,
                "coefficient",
                "school.coefficient (id, school_id, year_id, subject_id, class_id, coefficient)",
                "'" + small.year + "', '" + small.maths + "', '" + small.group + "', 3");
        insert(
                one,
                made,
                "identifier",
                "school.identifier (id, school_id, student_id, issuer, value, value_key)",
                "'" + small.students.getFirst() + "', 'INE', 'GN-77', 'gn77'");
        made.put("import", imported(one));
        made.put("slips", one.done(one.page().post("/classes/" + small.group + "/slips", Map.of())));
        return made;
    }

    private static String imported(OneSchool one) {
        var list = one.page().upload("/imports", "file", "liste.csv", LIST.getBytes(StandardCharsets.UTF_8), Map.of());
        return list.header("Location").replaceAll(".*/", "");
    }

    private String found(OneSchool one, String query) {
        return jdbc.sql(query + " limit 1")
                .param("school", one.small().school.value())
                .query(UUID.class)
                .single()
                .toString();
    }

    private void insert(OneSchool one, Map<String, String> made, String what, String into, String values) {
        UUID id = Ids.newId();
        jdbc.sql("insert into " + into + " values (:id, :school, " + values + ")")
                .param("id", id)
                .param("school", one.small().school.value())
                .update();
        made.put(what, id.toString());
    }
}
