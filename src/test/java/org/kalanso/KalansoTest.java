package org.kalanso;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.kalanso.platform.live.TestTopic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/**
 * The whole program on a real PostgreSQL behind a free port, spoken to over HTTP. All such tests of a run share one
 * program and one database, so each makes the school it needs and never counts what others made.
 */
@SpringBootTest(
        classes = {Kalanso.class, KalansoTest.Fixtures.class, SignIn.class, TestTopic.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Tag("program")
public abstract class KalansoTest {
    @LocalServerPort
    protected int port;

    @Autowired
    protected JdbcClient sql;

    @Autowired
    protected MovableClock clock;

    /** What the tests' program has that the real one doesn't. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Fixtures {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    @AfterEach
    void clockBack() {
        clock.reset();
    }

    protected String address() {
        return "http://localhost:" + port;
    }

    /** Somebody who is not signed in. */
    protected Visitor stranger() {
        return new Visitor(address());
    }

    /** Watches a job until it is over, as a waiting page does. */
    protected JsonNode jobDone(Visitor asker, UUID job) {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < until) {
            JsonNode view = asker.get("/api/v1/jobs/" + job).json();
            String state = view.path("state").asString();
            if (state.equals("DONE")) return view;
            if (state.equals("FAILED") || state.equals("CANCELLED")) throw new AssertionError("job ended: " + view);
            pause();
        }
        throw new AssertionError("job " + job + " is not done after a minute");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
