package org.kalanso.school.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalanso.RealProgram;
import org.kalanso.Visitor;
import org.kalanso.platform.sheets.DataFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command as a process of its own: beside a program that runs, on an installation at rest, and where there is none. */
class ImportCommandDrill {
    private static final String LIST = "guinee-college/liste-eleves.xlsx";
    private static final String MARKS = "guinee-college/notes-7eA-trimestre1.xlsx";

    @TempDir
    Path folder;

    private Path data;
    private String list;
    private String marks;

    @BeforeEach
    void copy_the_files() throws IOException {
        data = folder.resolve("data");
        list = Files.write(folder.resolve("liste élèves.xlsx"), DataFiles.bytes(LIST))
                .toString();
        marks = Files.write(folder.resolve("notes.xlsx"), DataFiles.bytes(MARKS))
                .toString();
    }

    @Test
    void without_an_installation_it_only_looks() {
        RealProgram looked = command(list, "--dry-run", "--json");
        assertThat(looked.exitCode()).as(looked.said()).isZero();
        JsonNode report = json(looked);
        assertThat(report.propertyNames())
                .as("nothing to compare with")
                .containsExactly(
                        "format",
                        "encoding",
                        "headerRow",
                        "columns",
                        "classes",
                        "pupils",
                        "guardians",
                        "unchanged",
                        "refused",
                        "ignored",
                        "warnings");
        assertThat(report.path("pupils").asInt()).isEqualTo(284);

        RealProgram written = command(list);
        assertThat(written.exitCode()).isEqualTo(1);
        assertThat(written.said())
                .contains("Il n’y a pas d’installation de Kalanso")
                .hasLineCount(1);
        assertThat(data).doesNotExist();

        assertThat(command().exitCode()).as("no file").isEqualTo(2);
        RealProgram missing = command(folder.resolve("nowhere.csv").toString(), "--dry-run", "--json");
        assertThat(missing.exitCode()).isEqualTo(1);
        assertThat(missing.said()).contains("school.file-unreadable");
    }

    @Test
    void beside_a_running_program_and_at_rest_it_imports() throws IOException {
        RealProgram program = RealProgram.start(data, Map.of());
        try {
            RealProgram tooEarly = command(list);
            assertThat(tooEarly.exitCode()).isEqualTo(1);
            assertThat(tooEarly.said()).contains("n’a pas encore d’école").hasLineCount(1);
            Visitor head = program.setUp();

            RealProgram allOrNothing = command(list);
            assertThat(allOrNothing.exitCode()).isEqualTo(1);
            assertThat(allOrNothing.said())
                    .contains("284 élèves, 5 classes, 469 tuteurs", "10e A!53 Nom")
                    .contains("Rien n’a été importé : 3 lignes");
            assertThat(pupils(head)).isZero();

            RealProgram good = command(list, "--good-rows", "--json", "--as", "directrice");
            assertThat(good.exitCode()).as(good.said()).isZero();
            assertThat(json(good).path("imported").path("created").asInt()).isEqualTo(284);
            assertThat(pupils(head)).isEqualTo(284);

            JsonNode again = json(command(list, "--dry-run", "--json"));
            assertThat(again.path("unchanged").asInt()).isEqualTo(284);
            assertThat(again.path("created").asInt() + again.path("changed").asInt())
                    .isZero();
            assertThat(again.path("differences")).isEmpty();
        } finally {
            program.close();
        }
        at_rest();
    }

    private void at_rest() throws IOException {
        String changed = Files.writeString(
                        folder.resolve("corrections.csv"),
                        "Matricule;Nom;Prénoms;Classe;Lieu\nCTF/26/0030;Baldé;Hadja Kadiatou;7e A;Labé bis\n",
                        StandardCharsets.UTF_8)
                .toString();

        RealProgram looked = command(changed, "--dry-run");
        assertThat(looked.exitCode()).as(looked.said()).isZero();
        assertThat(looked.said()).contains("0 à créer, 1 à modifier", "Lieu de naissance", "→ Labé bis");

        RealProgram two = command(marks, changed);
        assertThat(two.exitCode()).isEqualTo(1);
        assertThat(two.said()).contains("Ce fichier contient des notes", "corrections.csv n’a pas été lu");

        RealProgram written = command(changed);
        assertThat(written.exitCode()).as(written.said()).isZero();
        assertThat(written.said()).contains("Importé : 0 créés, 1 modifiés, 0 inchangés, 0 refusés.");
    }

    private static int pupils(Visitor head) {
        return head.get("/api/v1/students/export?format=csv").text().split("\r\n").length - 1;
    }

    private RealProgram command(String... words) {
        List<String> all = new ArrayList<>(List.of("import", "--data", data.toString()));
        all.addAll(List.of(words));
        return RealProgram.command(data, 0, Map.of(), all);
    }

    private static JsonNode json(RealProgram command) {
        assertThat(command.exitCode()).as(command.said()).isZero();
        String said = command.said();
        return JsonMapper.shared().readTree(said.substring(said.indexOf('{')));
    }
}
