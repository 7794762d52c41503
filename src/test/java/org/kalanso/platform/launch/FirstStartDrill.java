package org.kalanso.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalanso.RealProgram;
import org.kalanso.Visitor;
import org.kalanso.platform.database.EmbeddedDatabase;
import org.kalanso.platform.database.Migrations;
import org.kalanso.platform.database.RunningDatabase;
import org.kalanso.platform.installation.DataFolder;
import org.kalanso.platform.installation.FolderLock;
import org.kalanso.platform.installation.Secrets;

/** kill -9 while the very first start is making the cluster, its roles and its tables: the next start goes on from there. */
class FirstStartDrill {
    @TempDir
    Path data;

    /** Each moment is told by what has just appeared in the folder; a little later than that, the program dies. */
    @ParameterizedTest
    @ValueSource(strings = {"kalanso.lock", "postgresql-", "pg-data.new-", "pg-data", "pg-port"})
    void the_next_start_works(String appeared) throws Exception {
        RealProgram program = RealProgram.launch(data, Map.of());
        while (!appeared(appeared)) {
            assertThat(program.process().isAlive()).as(program.said()).isTrue();
            Thread.sleep(5);
        }
        Thread.sleep(Math.floorMod(System.nanoTime(), 300));
        program.kill();

        DataFolder folder = DataFolder.at(data);
        try (FolderLock lock = FolderLock.take(folder);
                RunningDatabase database = EmbeddedDatabase.start(folder, new Secrets(folder))) {
            Migrations migrations = new Migrations(database.access());
            migrations.run();
            assertThat(migrations.pending()).isFalse();
            assertThat(lock).isNotNull();
        }
    }

    /** Its owner starts it anew, or says in one sentence why it stops; then the next start goes on from there. */
    @Test
    void a_database_killed_during_the_first_start_costs_one_start_at_most() throws Exception {
        RealProgram program = RealProgram.launch(data, Map.of());
        while (!appeared("pg-port")) {
            assertThat(program.process().isAlive()).as(program.said()).isTrue();
            Thread.sleep(5);
        }
        Thread.sleep(Math.floorMod(System.nanoTime(), 1500));
        program.killDatabase();

        while (program.process().isAlive() && !program.said().contains("est prêt")) Thread.sleep(50);
        if (!program.process().isAlive()) {
            assertThat(program.exitCode()).isEqualTo(1);
            assertThat(program.said()).doesNotContain("Exception", "at org.");
            program = RealProgram.start(data, Map.of());
        }
        assertThat(new Visitor(program.address()).get("/set-up").status()).isEqualTo(200);
        program.close();
    }

    private boolean appeared(String beginning) throws IOException {
        try (var entries = Files.list(data)) {
            return entries.anyMatch(entry -> entry.getFileName().toString().startsWith(beginning));
        }
    }
}
