package org.kalanso.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalanso.RealProgram;
import org.kalanso.platform.database.EmbeddedDatabase;
import org.kalanso.platform.database.Migrations;
import org.kalanso.platform.database.RunningDatabase;
import org.kalanso.platform.installation.DataFolder;
import org.kalanso.platform.installation.FolderLock;
import org.kalanso.platform.installation.Secrets;

/** The commands beside a program that holds the folder, and where there is nothing yet. */
class CommandsDrill {
    @TempDir
    Path data;

    @Test
    void sql_and_doctor_work_while_the_program_runs_and_change_nothing() throws SQLException {
        DataFolder folder = DataFolder.at(data);
        try (FolderLock lock = FolderLock.take(folder);
                RunningDatabase database = EmbeddedDatabase.start(folder, new Secrets(folder))) {
            new Migrations(database.access()).run();
            assertThat(lock).isNotNull();

            RealProgram count = command("sql", "-c", "select count(*) as modules from installation.migrated_module");
            assertThat(count.exitCode()).as(count.said()).isZero();
            assertThat(count.said()).contains("modules").contains("(1 ligne)");

            RealProgram delete = command("sql", "-c", "delete from platform.setting");
            assertThat(delete.exitCode()).isEqualTo(1);

            RealProgram doctor = command("doctor");
            assertThat(doctor.exitCode()).as(doctor.said()).isZero();
            assertThat(doctor.said())
                    .contains("La base de données répond (PostgreSQL 18")
                    .contains("Les trois rôles de la base de données sont en ordre")
                    .contains("Les données sont à jour")
                    .contains("Les bulletins peuvent être mis en page")
                    .contains("Aucun serveur de courrier n’est réglé")
                    .contains("Aucune adresse https n’est réglée")
                    .contains("L’horloge suit le journal de l’école")
                    .doesNotContain("✗");

            enterTomorrow(database);
            assertThat(finished("doctor")).contains("l’horloge de la machine a reculé");
        }
    }

    /** As a machine without a battery leaves it, once it has forgotten what day it is. */
    private static void enterTomorrow(RunningDatabase database) throws SQLException {
        var access = database.access();
        try (var connection = access.connect(access.owner());
                var insert = connection.createStatement()) {
            insert.executeUpdate("insert into audit.entry (at, act, object_kind, object_id)"
                    + " values (now() + interval '1 day', 'clock.forgotten', 'machine', 'drill')");
        }
    }

    @Test
    void nothing_is_made_where_nothing_is_installed() {
        Path nowhere = data.resolve("nowhere");
        RealProgram sql = RealProgram.command(nowhere, 0, Map.of(), List.of("sql", "--data", nowhere.toString()));
        assertThat(sql.exitCode()).isEqualTo(1);
        assertThat(sql.said())
                .contains("Il n’y a pas d’installation de Kalanso")
                .hasLineCount(1);
        RealProgram doctor = RealProgram.command(nowhere, 0, Map.of(), List.of("doctor", "--data", nowhere.toString()));
        assertThat(doctor.exitCode()).isZero();
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void an_option_that_does_not_exist_is_refused() {
        RealProgram program = command("doctor", "--everything");
        assertThat(program.exitCode()).isEqualTo(1);
        assertThat(program.said())
                .contains("L’option --everything n’existe pas")
                .hasLineCount(1);
    }

    /** Help is for people who have nothing yet: no Java, no build. */
    @ParameterizedTest
    @ValueSource(strings = {"run", "test", "check", "format", "import", "bench", "doctor", "sql", "package", "help"})
    void every_command_has_its_help_in_both_languages(String command) throws Exception {
        String french = help(command, "fr_FR.UTF-8");
        String english = help(command, "en_GB.UTF-8");
        assertThat(french).contains("./kalanso " + (command.equals("help") ? "run" : command));
        assertThat(english).contains("./kalanso " + (command.equals("help") ? "run" : command));
        assertThat(english).isNotEqualTo(french);
    }

    @Test
    void the_build_of_others_calls_exactly_the_test_command() throws IOException {
        assertThat(Files.readString(Path.of(".ci/run"))).endsWith("/kalanso test\n");
    }

    private RealProgram command(String name, String... more) {
        List<String> words = new java.util.ArrayList<>(List.of(name, "--data", data.toString()));
        words.addAll(List.of(more));
        return RealProgram.command(data, 0, Map.of(), words);
    }

    private String finished(String name) {
        RealProgram done = command(name);
        assertThat(done.exitCode()).as(done.said()).isZero();
        return done.said();
    }

    private static String help(String command, String locale) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("./kalanso", command, "--help");
        builder.environment().keySet().removeIf(name -> name.startsWith("KALANSO_") || name.startsWith("LC_"));
        builder.environment().put("LANG", locale);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }
}
