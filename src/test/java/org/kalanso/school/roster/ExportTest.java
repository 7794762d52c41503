package org.kalanso.school.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.sheets.DataFiles;
import org.kalanso.platform.sheets.Sheets;
import tools.jackson.databind.JsonNode;

class ExportTest extends ImportingTest {
    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "csv"})
    void the_exported_pupils_come_in_again_unchanged(String format) {
        confirm(drop("liste.xlsx", DataFiles.bytes("guinee-college/liste-eleves.xlsx")), "GOOD");

        byte[] file = head.get("/api/v1/students/export?format=" + format).bytes();

        JsonNode again = drop("eleves." + format, file);
        assertThat(again.path("report").path("pupils").asInt()).isEqualTo(284);
        assertThat(again.path("report").path("unchanged").asInt()).isEqualTo(284);
    }

    @Test
    void names_that_look_like_formulas_stay_text() {
        confirm(dropText("Matricule;Nom;Prénoms;Classe\nA1;=1+1;@Ali;7e A\n"), "ALL");
        String csv = new String(head.get("/api/v1/students/export?format=csv").bytes(), StandardCharsets.UTF_8);
        assertThat(csv).contains("A1;'=1+1;'@Ali;");
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
}
