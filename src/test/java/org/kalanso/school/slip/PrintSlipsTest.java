package org.kalanso.school.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.school.SchoolTest;

class PrintSlipsTest extends SchoolTest {
    private static final Pattern PIN = Pattern.compile("\\b\\d{3} \\d{3}\\b");

    @Test
    void nobody_has_a_pin_before_the_slips_and_each_pupil_has_one_after() throws IOException {
        String classId = classOfTwo();
        assertThat(hashes()).isEmpty();

        String text = text(print(classId));

        assertThat(text).contains("Bah Hawa", "Keïta Mory", "CTF/26/0001");
        assertThat(PIN.matcher(text).results().map(found -> found.group()).distinct())
                .hasSize(2);
        assertThat(hashes()).hasSize(2).allMatch(hash -> hash.startsWith("$argon2id$"));
    }

    @Test
    void a_reprint_is_a_new_pin_and_ends_sessions() {
        String classId = classOfTwo();
        print(classId);
        PersonId pupil = new PersonId(sql.sql("select person_id from school.student where school_id = :school limit 1")
                .param("school", school.value())
                .query(UUID.class)
                .single());
        var pupilApi = api(pupil);
        assertThat(pupilApi.get("/api/v1/users/me/children").status()).isEqualTo(200);
        List<String> before = hashes();

        print(classId);

        assertThat(hashes()).doesNotContainAnyElementsOf(before);
        assertThat(pupilApi.get("/api/v1/users/me/children").status()).isEqualTo(401);
    }

    @Test
    void the_slips_are_given_once_and_to_the_one_who_asked() {
        String classId = classOfTwo();
        var manager = someone("Touré", "Binta", Role.MANAGER, school);
        String job = headApi.json("POST", "/api/v1/classes/" + classId + "/slips", null)
                .json()
                .path("job")
                .asString();
        String href = jobDone(headApi, UUID.fromString(job))
                .path("result")
                .path("href")
                .asString();

        assertThat(page(manager).post(href, java.util.Map.of()).status()).isNotEqualTo(200);
        assertThat(headPage.get(href).text()).contains("Télécharger les fiches");
        assertThat(headPage.post(href, java.util.Map.of()).header("Content-Type"))
                .isEqualTo("application/pdf");
        assertThat(headPage.post(href, java.util.Map.of()).header("Content-Type"))
                .isNotEqualTo("application/pdf");
    }

    @Test
    void a_teacher_prints_for_the_class_whose_head_teacher_they_are_and_for_no_other() {
        String classId = classOfTwo();
        var teacher = someone("Bangoura", "Sékou", Role.TEACHER, school);

        assertThat(api(teacher)
                        .json("POST", "/api/v1/classes/" + classId + "/slips", null)
                        .status())
                .isEqualTo(404);

        sql.sql("update school.class_group set head_teacher_id = :person where id = :id::uuid")
                .param("person", teacher.value())
                .param("id", classId)
                .update();

        assertThat(api(teacher)
                        .json("POST", "/api/v1/classes/" + classId + "/slips", null)
                        .status())
                .isEqualTo(202);
    }

    @Test
    void no_table_holds_a_pin() throws IOException {
        String pin = PIN.matcher(text(print(classOfTwo())))
                .results()
                .findFirst()
                .orElseThrow()
                .group()
                .replace(" ", "");

        assertThat(sql.sql("select result::text || payload::text from platform.job where school_id = :school")
                        .param("school", school.value())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(
                        row -> row.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "").contains(pin));
    }

    private String classOfTwo() {
        String classId = openClass("7e A");
        enrol(admit("Bah", "Hawa"), classId);
        enrol(admit("Keïta", "Mory"), classId);
        return classId;
    }

    private byte[] print(String classId) {
        var asked = headPage.post("/classes/" + classId + "/slips", java.util.Map.of());
        String job = asked.header("Location").replaceAll(".*/", "");
        return headPage.post(
                        jobDone(headApi, UUID.fromString(job))
                                .path("result")
                                .path("href")
                                .asString(),
                        java.util.Map.of())
                .bytes();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private List<String> hashes() {
        return sql.sql("""
                        select c.hash from accounts.credential c join school.student s on s.person_id = c.person_id
                        where s.school_id = :school and c.kind = 'PIN'
                        """)
                .param("school", school.value())
                .query((rs, n) -> java.util.Objects.requireNonNull(rs.getString(1)))
                .list();
    }
}
