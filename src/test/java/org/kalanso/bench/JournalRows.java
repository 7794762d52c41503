package org.kalanso.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kalanso.audit.chain.JournalCheckup;
import org.kalanso.platform.checkup.Finding;
import org.kalanso.platform.launch.Installation;
import org.kalanso.platform.launch.Options;

/** What the journal costs: an entry as it is written, and the verification of a million. */
final class JournalRows {
    private static final int MILLION = 1_000_000;
    private static final int BATCH = 500;
    private static final int RUNS = 5;
    private static final String ENTRY = """
            insert into audit.entry (at, school_id, actor_id, act, object_kind, object_id, before, after, request_id, address)
            values (now(), ?, ?, 'mark.changed', 'mark', ?, ?::jsonb, ?::jsonb, ?, '127.0.0.1')""";
    private static final Ground.Furnishing MILLION_ENTRIES = JournalRows::millionEntries;

    private JournalRows() {}

    static List<Row> all() {
        return List.of(new Append(), new Verify());
    }

    private static MeasuredProgram millionEntries(Ground ground) throws Exception {
        MeasuredProgram program = ground.firstStart(ground.freshData()).awaitReady();
        try (Connection database = program.database();
                Statement statement = database.createStatement()) {
            for (int part = 0; part < MILLION / 50_000; part++) statement.execute("""
                        insert into audit.entry (at, school_id, actor_id, act, object_kind, object_id, before, after, address)
                        select now(), ('00000000-0000-7000-8000-00000000000' || n % 5)::uuid, gen_random_uuid(), 'mark.changed',
                               'mark', gen_random_uuid() || '/' || gen_random_uuid(), '{"state": "GRADED", "value": 12.5}',
                               '{"state": "GRADED", "value": 14}', '127.0.0.1' from generate_series(1, 50000) n""");
            while (count(statement, "select count(*) from audit.link") < MILLION) Ground.pause(500);
        }
        return program;
    }

    private static long count(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Marks of a pasted column, as the program writes them. */
    private record Append() implements Row {
        @Override
        public String name() {
            return "journal-append";
        }

        @Override
        public String says() {
            return "An entry of the journal with its hash, in batches of " + BATCH
                    + " in one transaction over JDBC beside the"
                    + " running program and its sealer, fsync on, in a journal of a million; 5 runs of 5,000 after one for"
                    + " warm-up";
        }

        @Override
        public Target target() {
            return Target.atMost(0.3, "ms");
        }

        @Override
        public List<Double> measure(Ground ground) throws Exception {
            MeasuredProgram program = ground.with(MILLION_ENTRIES);
            List<Double> millis = new ArrayList<>();
            try (Connection database = program.database()) {
                database.setAutoCommit(false);
                for (int run = 0; run <= RUNS; run++) {
                    long began = System.nanoTime();
                    for (int batch = 0; batch < 10; batch++) write(database);
                    millis.add((System.nanoTime() - began) / 1e6 / (10 * BATCH));
                }
            }
            return millis.subList(1, millis.size());
        }

        private static void write(Connection database) throws SQLException {
            UUID school = UUID.fromString("00000000-0000-7000-8000-000000000001");
            try (PreparedStatement entry = database.prepareStatement(ENTRY)) {
                for (int i = 0; i < BATCH; i++) {
                    entry.setObject(1, school);
                    entry.setObject(2, UUID.randomUUID());
                    entry.setString(3, UUID.randomUUID() + "/" + UUID.randomUUID());
                    entry.setString(4, "{\"state\": \"GRADED\", \"value\": 12.5}");
                    entry.setString(5, "{\"state\": \"GRADED\", \"value\": 14}");
                    entry.setString(6, UUID.randomUUID().toString());
                    entry.addBatch();
                }
                entry.executeBatch();
            }
            database.commit();
        }
    }

    /** What {@code ./kalanso doctor --audit} does once it has connected. */
    private record Verify() implements Row {
        @Override
        public String name() {
            return "journal-verify";
        }

        @Override
        public String says() {
            return "The whole journal verified, a million entries of five schools, as by ./kalanso doctor --audit beside the"
                    + " running program: every hash and link computed anew; 3 runs after one for warm-up";
        }

        @Override
        public Target target() {
            return Target.atMost(20, "s");
        }

        @Override
        public List<Double> measure(Ground ground) throws Exception {
            MeasuredProgram program = ground.with(MILLION_ENTRIES);
            var installation = Installation.of(
                    Options.parse(List.of("--data", program.data().toString()), Set.of("--data"), Set.of()));
            List<Double> seconds = new ArrayList<>();
            try (var database = installation.openDatabase()) {
                for (int run = 0; run <= 3; run++) {
                    long began = System.nanoTime();
                    var findings = new JournalCheckup().look(installation, database.access());
                    seconds.add((System.nanoTime() - began) / 1e9);
                    if (findings.stream().anyMatch(finding -> finding.state() == Finding.State.ILL))
                        throw new IllegalStateException("The journal is not whole: " + findings);
                }
            }
            return seconds.subList(1, seconds.size());
        }
    }
}
