package org.kalanso.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalanso.RealProgram;
import org.kalanso.platform.database.DatabaseAccess;
import org.kalanso.platform.database.EmbeddedDatabase;
import org.kalanso.platform.database.Migrations;
import org.kalanso.platform.database.RunningDatabase;
import org.kalanso.platform.installation.DataFolder;
import org.kalanso.platform.installation.FolderLock;
import org.kalanso.platform.installation.Secrets;

/** What can keep the program from starting is said in one sentence, in the person's language, with an exit code. */
class LaunchErrorsDrill {
    @TempDir
    Path data;

    @Test
    void a_port_that_is_taken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            RealProgram program = RealProgram.command(
                    data, 0, Map.of(), List.of("run", "--data", data.toString(), "--port", "" + other.getLocalPort()));
            refused(program, "Le port " + other.getLocalPort() + " de localhost est déjà pris par un autre programme");
        }
    }

    @Test
    void a_folder_that_cannot_be_written() throws IOException {
        Path file = Files.createFile(data.resolve("file"));
        refused(RealProgram.launch(file.resolve("data"), Map.of()), "ne peut pas être écrit");
    }

    @Test
    void a_second_program_on_the_same_folder_leaves_the_first_one_alone() throws SQLException {
        DataFolder folder = DataFolder.at(data);
        try (FolderLock first = FolderLock.take(folder);
                RunningDatabase database = EmbeddedDatabase.start(folder, new Secrets(folder));
                Connection work = database.access().connect(database.access().app())) {
            refused(
                    RealProgram.launch(data, Map.of()),
                    "Un autre Kalanso (processus " + ProcessHandle.current().pid() + ") travaille déjà");
            assertThat(work.isValid(5)).isTrue();
            assertThat(first).isNotNull();
        }
    }

    @Test
    void a_disk_that_is_nearly_full_said_in_English() {
        RealProgram program = RealProgram.launch(data, Map.of("KALANSO_DISK_MINIMUM", "1000000", "KALANSO_LANG", "en"));
        refused(program, "is nearly full");
        assertThat(data.resolve("pg-data")).doesNotExist();
    }

    @Test
    void a_database_that_does_not_answer_and_the_password_stays_unsaid() {
        String url = "postgresql://admin:geheim@127.0.0.1:" + RealProgram.freePort() + "/kalanso";
        RealProgram program = RealProgram.launch(data, Map.of("KALANSO_DATABASE_URL", url));
        refused(program, "ne répond pas");
        assertThat(program.said()).doesNotContain("geheim");
    }

    @Test
    void data_of_a_newer_program_are_left_as_they_are() throws SQLException {
        DataFolder folder = DataFolder.at(data);
        try (FolderLock lock = FolderLock.take(folder);
                RunningDatabase database = EmbeddedDatabase.start(folder, new Secrets(folder))) {
            new Migrations(database.access()).run();
            DatabaseAccess access = database.access();
            try (Connection owner = access.connect(access.owner());
                    var statement = owner.createStatement()) {
                statement.execute("update installation.migrated_module set version = '999' where module = 'school'");
            }
            assertThat(lock).isNotNull();
        }
        refused(RealProgram.launch(data, Map.of()), "viennent d’un Kalanso plus récent (partie school, version 999");
    }

    @Test
    void a_setting_that_makes_no_sense() {
        refused(RealProgram.launch(data, Map.of("KALANSO_DISK_MINIMUM", "much")), "ne peut pas valoir « much »");
    }

    @Test
    void no_java_of_25_or_newer() throws Exception {
        ProcessBuilder builder = new ProcessBuilder("./kalanso", "doctor");
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of("PATH", pathWithoutJava(), "KALANSO_JAVA_FOLDERS", "/nowhere", "LANG", "en_GB.UTF-8"));
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said).startsWith("Kalanso needs Java 25 or newer").hasLineCount(1);
    }

    /** The tools the script needs and nothing else. */
    private String pathWithoutJava() throws IOException {
        Path tools = Files.createDirectory(data.resolve("tools"));
        for (String tool : List.of("sh", "dirname", "readlink", "sed", "find", "cat", "cksum", "cut")) {
            Path program = Files.exists(Path.of("/usr/bin", tool)) ? Path.of("/usr/bin", tool) : Path.of("/bin", tool);
            Path wrapper = Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec " + program + " \"$@\"\n");
            assertThat(wrapper.toFile().setExecutable(true)).isTrue();
        }
        return tools.toString();
    }

    private static void refused(RealProgram program, String sentence) {
        assertThat(program.exitCode()).as(program.said()).isEqualTo(1);
        assertThat(program.said()).contains(sentence).hasLineCount(1);
    }
}
