package org.kalanso.platform.launch;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.kalanso.platform.database.DatabaseAccess;
import org.kalanso.platform.database.EmbeddedDatabase;
import org.kalanso.platform.installation.DataFolder;
import org.kalanso.platform.installation.Secrets;

/**
 * People at work while something dies: several connections write rows as the application, each in its own transaction, and
 * remember those whose commit was acknowledged.
 */
final class AcknowledgedRows implements AutoCloseable {
    private static final int WRITERS = 4;
    private static final String KEY = "drill.row";

    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean working = new AtomicBoolean(true);
    private final List<Thread> writers;

    /** @param bytes size of a row */
    AcknowledgedRows(Path data, int bytes) {
        DatabaseAccess access = access(data);
        String value = "\"" + "x".repeat(bytes) + "\"";
        writers = IntStream.range(0, WRITERS)
                .mapToObj(i -> Thread.ofPlatform().start(() -> write(access, value)))
                .toList();
    }

    private void write(DatabaseAccess access, String value) {
        while (working.get()) {
            try (Connection connection = access.connect(access.app());
                    PreparedStatement insert = connection.prepareStatement(
                            "insert into platform.setting (id, key, value, school_id, changed_at)" + " values (?, '"
                                    + KEY + "', ?::jsonb, ?, now())")) {
                while (working.get()) {
                    UUID id = UUID.randomUUID();
                    insert.setObject(1, id);
                    insert.setString(2, value);
                    insert.setObject(3, id);
                    insert.executeUpdate();
                    acknowledged.add(id);
                }
            } catch (SQLException down) {
                pause();
            }
        }
    }

    Set<UUID> acknowledged() {
        return acknowledged;
    }

    /** Returns once so many more rows have been acknowledged. */
    void await(int more) {
        int wanted = acknowledged.size() + more;
        long until = System.nanoTime() + 60_000_000_000L;
        while (acknowledged.size() < wanted) {
            if (System.nanoTime() > until) {
                throw new AssertionError("Only " + acknowledged.size() + " rows of " + wanted + " were acknowledged");
            }
            pause();
        }
    }

    /** Acknowledged rows that the database does not know: must be empty. */
    Set<UUID> lost(Path data) throws SQLException {
        DatabaseAccess access = access(data);
        Set<UUID> lost = new HashSet<>(acknowledged);
        try (Connection connection = access.connect(access.app());
                var rows = connection
                        .createStatement()
                        .executeQuery("select id from platform.setting where key = '" + KEY + "'")) {
            while (rows.next()) {
                lost.remove(rows.getObject(1, UUID.class));
            }
        }
        return lost;
    }

    static DatabaseAccess access(Path data) {
        DataFolder folder = DataFolder.at(data);
        return EmbeddedDatabase.ofRunningProgram(folder, new Secrets(folder));
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        working.set(false);
        for (Thread writer : writers) {
            try {
                writer.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
