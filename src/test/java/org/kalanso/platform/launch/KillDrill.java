package org.kalanso.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalanso.RealProgram;

/** kill -9 of the program and of PostgreSQL while people work: the next start works by itself and every commit is there. */
class KillDrill {
    private static final int ROW_BYTES = 200;

    @TempDir
    Path data;

    @Test
    void nothing_acknowledged_is_lost_whoever_is_killed_under_load() throws Exception {
        RealProgram program = RealProgram.start(data, Map.of());
        try (AcknowledgedRows rows = new AcknowledgedRows(data, ROW_BYTES)) {
            rows.await(300);
            program.killDatabase();
            // The program starts its database anew by itself, on the same port.
            rows.await(300);
            awaitPage(program);

            program.kill();
            rows.await(100);
            program = RealProgram.start(data, Map.of());
            rows.await(300);

            program.killDatabase();
            program.kill();
            program = RealProgram.start(data, Map.of());
            rows.await(300);
            assertThat(rows.lost(data)).isEmpty();
            assertThat(rows.acknowledged().size()).isGreaterThan(1200);
        }
        long server = program.databaseProcess();
        program.close();
        assertThat(ProcessHandle.of(server).filter(ProcessHandle::isAlive)).isEmpty();
    }

    /** The pool notices at the next use that its connections are dead: a page may fail once, and then comes again. */
    private static void awaitPage(RealProgram program) throws Exception {
        long until = System.nanoTime() + 15_000_000_000L;
        while (status(program) >= 500) {
            assertThat(System.nanoTime()).as("the page has not come back").isLessThan(until);
            Thread.onSpinWait();
        }
    }

    private static int status(RealProgram program) throws Exception {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return browser.send(
                            HttpRequest.newBuilder(URI.create(program.address() + "/sign-in"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
