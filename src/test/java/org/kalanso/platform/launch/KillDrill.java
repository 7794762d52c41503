package org.kalanso.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalanso.RealProgram;
import org.kalanso.Visitor;

/** kill -9 of the program and of PostgreSQL while people work: the next start works by itself and every mark is there. */
class KillDrill {
    private static final int PAGES = 40;

    @TempDir
    Path data;

    @Test
    void no_acknowledged_mark_is_lost_whoever_is_killed_under_load() throws Exception {
        RealProgram program = RealProgram.start(data, Map.of());
        Visitor head = program.setUp();
        atMostThePageUnderWayFails(program, head);

        var marks = new AcknowledgedMarks(program, head);
        try {
            marks.await(200);
            atSomeMoment();
            program.killDatabase();
            // The program starts its database anew by itself, on the same port.
            marks.await(200);
            atSomeMoment();
            program.kill();
            program = RealProgram.start(data, Map.of());
            marks.goOnAt(program);
            marks.await(200);
            atSomeMoment();
            program.killDatabase();
            program.kill();
            program = RealProgram.start(data, Map.of());
            marks.goOnAt(program);
            marks.await(200);
        } finally {
            marks.close();
        }
        assertThat(marks.lost()).isEmpty();
        assertThat(marks.count()).isGreaterThan(800);

        long server = program.databaseProcess();
        program.close();
        assertThat(ProcessHandle.of(server).filter(ProcessHandle::isAlive)).isEmpty();
    }

    /** Whoever works on pages loses one at most each time the server dies: the next waits for it and comes. */
    private static void atMostThePageUnderWayFails(RealProgram program, Visitor head) throws InterruptedException {
        for (int time = 1; time <= 2; time++) {
            long server = program.databaseProcess();
            for (int i = 0; i < 5; i++)
                assertThat(head.get("/classes").status()).isEqualTo(200);
            atSomeMoment();
            program.killDatabase();
            int failed = 0;
            for (int page = 0; page < PAGES; page++) if (head.get("/classes").status() != 200) failed++;
            assertThat(failed).as("pages that failed after death %d", time).isLessThanOrEqualTo(1);
            assertThat(program.databaseProcess()).isNotEqualTo(server);
        }
    }

    private static void atSomeMoment() throws InterruptedException {
        Thread.sleep(ThreadLocalRandom.current().nextInt(300));
    }
}
