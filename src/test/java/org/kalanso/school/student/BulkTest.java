package org.kalanso.school.student;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kalanso.platform.access.Role;
import org.kalanso.school.SchoolTest;

/** What is done at once to the pupils ticked in the list. */
class BulkTest extends SchoolTest {
    @Test
    void ticked_pupils_move_to_a_class_all_or_none() {
        String first = openClass("7e A");
        String second = openClass("7e B");
        String hawa = admit("Bah", "Hawa");
        String mory = admit("Sylla", "Mory");
        enrol(hawa, first);
        enrol(mory, second);

        var moved = headPage.post("/students/move", Map.of("ids", hawa + "," + mory, "into", second));

        assertThat(moved.status()).isEqualTo(302);
        assertThat(headPage.get("/students?classId=" + second).text())
                .contains("Un élève est maintenant en 7e B", "Bah Hawa", "Sylla Mory");
        String stranger = api(someone("Diallo", "Alpha", Role.HEAD, newSchool()))
                .json("POST", "/api/v1/students", Map.of("familyName", "Camara"))
                .json()
                .path("id")
                .asString();
        assertThat(headPage.post("/students/move", Map.of("ids", hawa + "," + stranger, "into", first))
                        .status())
                .isEqualTo(404);
        assertThat(headPage.get("/students?classId=" + second).text()).contains("Bah Hawa");
    }

    @Test
    void nothing_ticked_and_no_class_chosen_are_said_in_a_sentence() {
        assertThat(headPage.post("/students/move", Map.of("into", openClass("7e A")))
                        .text())
                .contains("Cochez d’abord les élèves");
        assertThat(headPage.post("/students/move", Map.of("ids", admit("Bah", "Hawa")))
                        .text())
                .contains("Choisissez d’abord la nouvelle classe");
        assertThat(headPage.post("/students/slips", Map.of()).status()).isEqualTo(422);
        assertThat(headPage.post("/api/v1/students/export", Map.of()).status()).isEqualTo(422);
    }

    @Test
    void slips_of_the_ticked_pupils_are_printed_whatever_their_class() {
        String hawa = admit("Bah", "Hawa");
        String mory = admit("Sylla", "Mory");
        enrol(hawa, openClass("7e A"));
        enrol(mory, openClass("7e B"));

        var asked = headPage.post("/students/slips", Map.of("ids", hawa + "," + mory));

        assertThat(asked.status()).isEqualTo(302);
        UUID job = UUID.fromString(asked.header("Location").replaceFirst(".*/", ""));
        var result = jobDone(headApi, job).path("result");
        assertThat(result.path("pupils").asInt()).isEqualTo(2);
        assertThat(new String(
                        headPage.post(result.path("href").asString(), Map.of()).bytes(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
    }

    @Test
    void the_ticked_pupils_alone_are_exported() {
        String hawa = admit("Bah", "Hawa");
        String mory = admit("Sylla", "Mory");
        String classId = openClass("7e A");
        enrol(hawa, classId);
        enrol(mory, classId);

        var file = headPage.post("/api/v1/students/export", Map.of("ids", mory, "format", "csv"));

        assertThat(file.header("Content-Disposition")).contains("students.csv");
        assertThat(file.text()).contains("Sylla").doesNotContain("Bah");
    }

    @Test
    void a_teacher_sees_the_list_without_boxes() {
        String classId = openClass("7e A");
        enrol(admit("Bah", "Hawa"), classId);
        var teacher = page(someone("Sylla", "Mory", Role.TEACHER, school));

        assertThat(teacher.get("/students").text()).doesNotContain("name=\"ids\"");
        assertThat(teacher.post("/students/move", Map.of("into", classId)).status())
                .isEqualTo(403);
    }
}
