package org.kalanso.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalanso.RealProgram;
import org.kalanso.Visitor;
import org.kalanso.platform.database.DatabaseAccess;
import org.kalanso.platform.launch.Installation;
import org.kalanso.platform.launch.Options;

/** kill -9 of the worker in the middle of a job: the next one takes it over and does it whole. */
class DeadWorkerDrill {
    private static final Map<String, String> QUICK_HEART = Map.of("DBSCHEDULER_HEARTBEATINTERVAL", "1s");
    private static final int ENTRIES = 40_000;

    @TempDir
    Path data;

    @Test
    void a_job_whose_worker_is_killed_is_taken_over_and_done() throws Exception {
        RealProgram program = RealProgram.start(data, QUICK_HEART);
        Visitor head = program.setUp();
        fillJournal();
        var asked = head.post("/journal/export", Map.of("format", "CSV"));
        assertThat(asked.status()).as(asked.text()).isEqualTo(302);
        String job = asked.header("Location").replaceFirst(".*/jobs/", "");
        await(() ->
                column("state", job).equals("RUNNING") && !column("done", job).equals("0"));
        program.kill();
        assertThat(column("state", job)).isEqualTo("RUNNING");

        try (RealProgram next = RealProgram.start(data, QUICK_HEART)) {
            assertThat(next.said()).isNotEmpty();
            await(() -> column("state", job).equals("DONE"));
            assertThat(column("attempts", job)).isEqualTo("2");
            assertThat(Integer.parseInt(column("result->>'entries'", job))).isGreaterThanOrEqualTo(ENTRIES);
        }
    }

    private void fillJournal() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into audit.entry (at, school_id, act, object_kind, object_id, after)"
                    + " select now(), (select id from school.institution), 'mark.changed', 'mark', 'x', '{\"value\": 12}'"
                    + " from generate_series(1, " + ENTRIES + ")");
        }
    }

    private String column(String name, String job) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select " + name + " from platform.job where id = '" + job + "'")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        var where = Options.parse(java.util.List.of("--data", data.toString()), Set.of("--data"), Set.of());
        // the program may be dead just now, its database goes on
        DatabaseAccess access = org.kalanso.platform.database.EmbeddedDatabase.ofRunningProgram(
                Installation.of(where).folder(), Installation.of(where).secrets());
        return access.connect(access.app());
    }

    private interface Question {
        boolean ask() throws Exception;
    }

    private static void await(Question question) throws Exception {
        long until = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!question.ask()) {
            if (System.nanoTime() > until) throw new AssertionError("did not come about in 90 s");
            Thread.sleep(20);
        }
    }
}
