package org.kalanso.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalanso.RealProgram;

/** A disk that fills until PostgreSQL cannot write its journal: what was acknowledged is there once there is room again. */
class FullDiskDrill {
    private static final Map<String, String> HOWEVER_FULL = Map.of("KALANSO_DISK_MINIMUM", "0");
    private static final int ROW_BYTES = 100_000;

    @TempDir
    Path parent;

    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(parent.resolve("disk"));
        boolean mounted = "root".equals(System.getProperty("user.name"))
                && run("mount", "-t", "tmpfs", "-o", "size=190m", "tmpfs", disk.toString());
        assumeTrue(mounted, "A small disk can only be mounted as root");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", "-l", disk.toString());
    }

    @Test
    void nothing_acknowledged_is_lost_when_the_disk_is_full() throws Exception {
        Path data = disk.resolve("data");
        RealProgram program = RealProgram.start(data, HOWEVER_FULL);
        try (AcknowledgedRows rows = new AcknowledgedRows(data, ROW_BYTES)) {
            awaitFull(rows);
            program.kill();
            program.killDatabase();

            RealProgram refused = RealProgram.launch(data, Map.of());
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.said()).contains("est presque plein").hasLineCount(1);

            assertThat(run("mount", "-o", "remount,size=600m", disk.toString())).isTrue();
            program = RealProgram.start(data, HOWEVER_FULL);
            rows.await(20);
            assertThat(rows.lost(data)).isEmpty();
        }
        program.close();
    }

    /** Full is when nobody has got through for a while. */
    private static void awaitFull(AcknowledgedRows rows) throws InterruptedException {
        rows.await(50);
        int before = -1;
        while (rows.acknowledged().size() > before) {
            before = rows.acknowledged().size();
            Thread.sleep(1_000);
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }
}
