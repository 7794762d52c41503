package org.kalanso;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kalanso.platform.database.DatabaseAccess;

/**
 * What a process of the test run leaves when it ends: the secrets its tests came to know, the acts in its journal, and the
 * rows of every table that keeps messages. Written beside its log; {@code LeftBehindTest} reads it after the last process.
 */
public final class LeftBehind {
    /** Where every process of a run has a folder. */
    public static final Path RUN = Path.of("target/test-logs");

    public static final String LOG = "kalanso.log";
    public static final String SECRETS = "secrets.txt";
    public static final String ACTS = "acts.txt";

    /** Tables that must hold no secret; all but the journal no mark either. */
    public static final List<String> TABLES = List.of(
            "platform.job",
            "platform.event_publication",
            "notifications.notice",
            "notifications.delivery",
            "audit.entry",
            "school.roster_import");

    private LeftBehind() {}

    /** What the program of this process has logged so far. */
    public static Path log() {
        return Path.of(System.getProperty(
                "logging.file.name", RUN.resolve("1").resolve(LOG).toString()));
    }

    /** Called when the programs of this process are closed and its database still runs. */
    static void write(DatabaseAccess database) {
        try (Connection connection = database.connect(database.owner());
                Statement statement = connection.createStatement()) {
            Path folder = Files.createDirectories(log().toAbsolutePath().getParent());
            Map<String, String> secrets = new TreeMap<>(KnownSecrets.all());
            Files.write(
                    folder.resolve(SECRETS),
                    secrets.entrySet().stream()
                            .map(each -> each.getValue() + '\t' + each.getKey().replaceAll("[\r\n]", " "))
                            .toList());
            connection.setAutoCommit(false);
            statement.setFetchSize(1_000);
            rows(statement, "select distinct act from audit.entry order by act", folder.resolve(ACTS));
            for (String table : TABLES)
                rows(
                        statement,
                        "select to_jsonb(t) - 'content' - 'preview' - 'mapping' from " + table + " t",
                        folder.resolve(table + ".txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("the tables of the run can't be read", e);
        }
    }

    private static void rows(Statement statement, String query, Path file) throws SQLException, IOException {
        try (ResultSet rows = statement.executeQuery(query);
                BufferedWriter out = Files.newBufferedWriter(file)) {
            while (rows.next()) {
                out.write(rows.getString(1));
                out.newLine();
            }
        }
    }
}
