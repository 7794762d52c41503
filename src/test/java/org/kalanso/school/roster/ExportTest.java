package org.kalanso.school.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.sheets.DataFiles;
import org.kalanso.platform.sheets.Sheets;
import tools.jackson.databind.JsonNode;

class ExportTest extends ImportingTest {
    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "csv"})
    void the_exported_pupils_come_in_again_unchanged_with_every_guardian(String format) {
        confirm(drop("liste.xlsx", DataFiles.bytes("guinee-college/liste-eleves.xlsx")), "GOOD");

        JsonNode again = exportedAndDropped("students", format);

        assertThat(again.path("report").path("pupils").asInt()).isEqualTo(284);
        assertThat(again.path("report").path("unchanged").asInt()).isEqualTo(284);
        assertThat(again.path("report").path("guardians").asInt()).isEqualTo(469);
        assertThat(again.path("report").path("refused")).isEmpty();
    }

    /** Into a school that has nobody yet, the exported file makes the same pupils, guardians and links again. */
    @Test
    void the_exported_pupils_make_the_same_school_elsewhere() {
        confirm(drop("liste.xlsx", DataFiles.bytes("guinee-college/liste-eleves.xlsx")), "GOOD");
        byte[] file = head.get("/api/v1/students/export?format=xlsx").bytes();
        long phones = phones();

        school = found("guinea-secondary");
        head = signIn.api(stranger(), person(Role.HEAD), school);
        confirm(drop("eleves.xlsx", file), "ALL");

        assertThat(count("student")).isEqualTo(284);
        assertThat(count("class_group")).isEqualTo(5);
        assertThat(count("guardian")).isEqualTo(469);
        assertThat(count("guardianship")).isEqualTo(494);
        assertThat(phones()).isEqualTo(phones);
        assertThat(one("select count(*) from school.enrolment where school_id = :school and repeater"))
                .isEqualTo(35);
        assertThat(one("select count(*) from school.student where school_id = :school and born_on is not null"))
                .isEqualTo(260);
    }

    @Test
    void three_guardians_two_of_one_kind_and_a_name_with_its_title_come_in_again_unchanged() {
        confirm(
                dropText("Matricule;Nom;Prénoms;Classe;Tuteur 1;Tél 1;Tuteur 2;Tél 2;Tuteur 3;Tél 3\n"
                        + "A1;BAH;Ali;7e A;Sékou Bah;622547214 / 664112233;Awa Sow;622547214;Oncle Kaba;12 34\n"
                        + "A2;BAH;Zoé;7e A;;664998877;;;;\n"),
                "ALL");
        sql.sql(
                        "update school.guardian set name = 'Mme Awa Sow', name_key = 'mme awa sow' where school_id = :school and name_key = 'awa sow'")
                .param("school", school.value())
                .update();
        sql.sql(
                        "update school.guardianship set relation = 'FATHER' where school_id = :school and student_id in (select id from school.student where matricule = 'A1')")
                .param("school", school.value())
                .update();

        for (String format : new String[] {"xlsx", "csv"}) {
            JsonNode again = exportedAndDropped("students", format);
            assertThat(again.path("changes")).isEmpty();
            assertThat(again.path("report").path("unchanged").asInt()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"xlsx,teachers,39", "csv,teachers,39", "xlsx,subjects,146", "csv,subjects,146"})
    void exported_teachers_and_coefficients_come_in_again_unchanged(String format, String list, int rows) {
        a_lycee();

        JsonNode again = exportedAndDropped(list, format);

        assertThat(again.path("changes")).isEmpty();
        assertThat(again.path("created").asInt()).isZero();
        assertThat(again.path("report").path("unchanged").asInt()).isGreaterThanOrEqualTo(rows);
        assertThat(again.path("report").path("refused")).isEmpty();
    }

    @Test
    void names_that_look_like_formulas_stay_text() {
        confirm(dropText("Matricule;Nom;Prénoms;Classe\nA1;=1+1;@Ali;7e A\nA2;-2;+3;7e A\n"), "ALL");
        String csv = new String(head.get("/api/v1/students/export?format=csv").bytes(), StandardCharsets.UTF_8);
        assertThat(csv).contains("A1;'=1+1;'@Ali;", "A2;'-2;'+3;");
        assertThat(exportedAndDropped("students", "csv")
                        .path("report")
                        .path("unchanged")
                        .asInt())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"classes", "teachers", "guardians", "subjects"})
    void every_list_of_the_register_can_be_taken_out(String list) {
        confirm(
                dropText("Matricule;Nom;Prénoms;Classe;Tuteur;Téléphone\nA1;BAH;Ali;7e A;Sékou Bah;622547214\n"),
                "ALL");
        var answer = head.get("/api/v1/" + list + "/export?format=xlsx");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(Sheets.read(answer.bytes())
                        .sheets()
                        .getFirst()
                        .rows()
                        .getFirst()
                        .text(0))
                .isNotEmpty();
        assertThat(signIn.api(stranger(), person(Role.TEACHER), school)
                        .get("/api/v1/" + list + "/export")
                        .status())
                .isEqualTo(403);
    }

    private JsonNode exportedAndDropped(String list, String format) {
        byte[] file = head.get("/api/v1/" + list + "/export?format=" + format).bytes();
        return drop(list + "." + format, file);
    }

    private long phones() {
        return one(
                "select count(*) from school.guardian_phone p join school.guardian g on g.id = p.guardian_id where g.school_id = :school");
    }
}
