package org.kalanso.school.student;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalanso.platform.access.Role;
import org.kalanso.school.SchoolTest;

class KeepStudentTest extends SchoolTest {
    @Test
    void a_pupil_without_a_number_gets_the_next_one_of_the_pattern() {
        headApi.json("POST", "/api/v1/students", Map.of("familyName", "Bah", "matricule", "ctf/26/ 0001"));

        var answer = headApi.json("POST", "/api/v1/students", Map.of("familyName", "Diallo", "givenNames", "Aïssatou"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("matricule").asString()).isEqualTo("CTF/26/0002");
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void a_number_belongs_to_one_pupil_of_the_school() {
        headApi.json("POST", "/api/v1/students", Map.of("familyName", "Bah", "matricule", "X 7"));

        var answer = headApi.json("POST", "/api/v1/students", Map.of("familyName", "Sow", "matricule", "x7"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("school.identifier-taken");
    }

    @Test
    void every_wrong_field_is_said_at_once() {
        var answer = headApi.json(
                "POST",
                "/api/v1/students",
                Map.of("familyName", " ", "sex", "X", "bornOn", "31/02/2013", "bornYear", "12"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("familyName", "sex", "bornOn", "bornYear");
    }

    @Test
    void who_saw_an_old_version_changes_nothing() {
        String id = admit("Bah", "Lansana");
        String path = "/api/v1/students/" + id;
        headApi.json("PATCH", path, Map.of("bornAt", "Boké"), "If-Match", "\"1\"");

        var stale = headApi.json("PATCH", path, Map.of("bornAt", "Kindia"), "If-Match", "\"1\"");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(headApi.get(path).json().path("bornAt").asString()).isEqualTo("Boké");
        assertThat(headApi.get(path).json().path("familyName").asString()).isEqualTo("Bah");
    }

    @Test
    void a_pupil_moves_and_leaves_and_nothing_is_forgotten() {
        String from = openClass("7e A");
        String to = openClass("7e B");
        String id = admit("Bah", "Hawa");
        enrol(id, from);

        headApi.json("POST", "/api/v1/students/" + id + "/enrolments", Map.of("classId", to, "repeater", true));
        headApi.json("DELETE", "/api/v1/students/" + id, null);

        var enrolments = headApi.get("/api/v1/students/" + id).json().path("enrolments");
        assertThat(enrolments.findValuesAsString("state")).containsExactly("LEFT", "TRANSFERRED");
        assertThat(enrolments.findValuesAsString("className")).containsExactly("7e B", "7e A");
    }

    @Test
    void other_schools_and_pupils_of_other_classes_are_not_there() {
        String mine = admit("Bah", "Hawa");
        String classId = openClass("7e A");
        enrol(mine, classId);
        var elsewhere = newSchool();
        var otherHead = someone("Sylla", "Aly", Role.HEAD, elsewhere);
        var teacher = someone("Bangoura", "Sékou", Role.TEACHER, school);

        assertThat(api(otherHead).get("/api/v1/students/" + mine).status()).isEqualTo(404);
        assertThat(api(teacher).get("/api/v1/students/" + mine).status()).isEqualTo(404);
        assertThat(api(teacher).get("/api/v1/students").json().path("items").size())
                .isZero();
        assertThat(api(teacher)
                        .json("POST", "/api/v1/students", Map.of("familyName", "X"))
                        .status())
                .isEqualTo(403);
        assertThat(stranger().get("/api/v1/students/" + mine).status()).isEqualTo(401);
    }

    @Test
    void every_change_is_in_the_journal() {
        String id = admit("Bah", "Hawa");

        assertThat(sql.sql("select act from audit.entry where object_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .containsExactly("pupil.admitted");
    }
}
