package org.kalanso.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A notice to everybody, and everybody has their page open. */
final class LiveRow implements Row {
    private static final int LISTENERS = 2_000;
    private static final int RUNS = 5;
    private static final int PATIENCE_SECONDS = 60;

    @Override
    public String name() {
        return "live-notice";
    }

    @Override
    public String says() {
        return "2,000 persons, each with a live connection of their own (WebSocket, cookie of the page): from the moment a notice"
                + " to each begins to be written, in one transaction, until the last of them has it; 5 runs after one for"
                + " warm-up";
    }

    @Override
    public Target target() {
        return Target.atMost(2, "s");
    }

    @Override
    public List<Double> measure(Ground ground) throws Exception {
        MeasuredProgram program = ground.with(Demo.FILLED);
        List<LiveEar> ears = new ArrayList<>();
        List<Reader> readers = new ArrayList<>();
        List<Double> seconds = new ArrayList<>();
        try (Connection database = program.database()) {
            List<UUID> people = people(database);
            for (UUID person : people) {
                var reader = new Reader();
                readers.add(reader);
                ears.add(new LiveEar(program.port(), "/ws/notifications", "kalanso=" + cookie(person), reader));
            }
            for (int run = 0; run <= RUNS; run++) {
                var all = new CountDownLatch(LISTENERS);
                readers.forEach(reader -> reader.awaited.set(all));
                long began = System.nanoTime();
                tellAll(database);
                if (!all.await(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    throw new IllegalStateException(all.getCount() + " of " + LISTENERS + " never had their notice");
                seconds.add((System.nanoTime() - began) / 1e9);
            }
        } finally {
            for (LiveEar ear : ears) ear.close();
        }
        return seconds.subList(1, seconds.size());
    }

    /** Counts down once, at its next notice. */
    private static final class Reader implements Consumer<String> {
        private final AtomicReference<@Nullable CountDownLatch> awaited = new AtomicReference<>();

        @Override
        public void accept(String text) {
            if (!text.contains("\"type\":\"notification\"")) return;
            CountDownLatch all = awaited.getAndSet(null);
            if (all != null) all.countDown();
        }
    }

    private static String cookie(UUID person) {
        return "bench-" + person;
    }

    /** Signed in on a page each, as if they had come in the morning: two thousand sign-ins would take half a minute. */
    private static List<UUID> people(Connection database) throws Exception {
        List<UUID> people = new ArrayList<>();
        try (PreparedStatement person = database.prepareStatement("""
                        insert into accounts.person (id, family_name, given_names, name_key, created_at)
                        values (?, 'Listener', ?, 'listener ' || ?, now())""");
                PreparedStatement session = database.prepareStatement("""
                        insert into accounts.session
                          (id, person_id, kind, cookie_hash, created_at, last_used_at, expires_at)
                        values (?, ?, 'PAGE', ?, now(), now(), now() + interval '1 day')""")) {
            for (int i = 0; i < LISTENERS; i++) {
                UUID id = UUID.randomUUID();
                people.add(id);
                person.setObject(1, id);
                person.setString(2, "N" + i);
                person.setString(3, "n" + i);
                person.addBatch();
                session.setObject(1, UUID.randomUUID());
                session.setObject(2, id);
                session.setBytes(
                        3,
                        MessageDigest.getInstance("SHA-256").digest(cookie(id).getBytes(StandardCharsets.US_ASCII)));
                session.addBatch();
            }
            person.executeBatch();
            session.executeBatch();
        }
        return people;
    }

    /** As the program itself writes notices: the rows, and the word to the nodes, heard with the commit. */
    private static void tellAll(Connection database) throws SQLException {
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement()) {
            statement.execute("""
                    insert into notifications.notice (id, person_id, kind, args, created_at)
                    select gen_random_uuid(), p.id, 'reportcards.card-published', '["Awa", "Trimestre 1", "7e A"]', now()
                    from accounts.person p where p.family_name = 'Listener'""");
            statement.execute("select pg_notify('kalanso_live', 'told notifications')");
        }
        database.commit();
        database.setAutoCommit(true);
    }
}
