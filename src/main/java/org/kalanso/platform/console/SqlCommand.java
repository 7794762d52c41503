package org.kalanso.platform.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kalanso.platform.database.RunningDatabase;
import org.kalanso.platform.installation.ConsoleText;
import org.kalanso.platform.launch.Command;
import org.kalanso.platform.launch.Installation;
import org.kalanso.platform.launch.Options;

/**
 * A console that only reads: it works as the backup role, in read-only transactions, beside a running program or alone.
 * PostgreSQL's own psql does not come with the embedded server.
 */
public final class SqlCommand implements Command {
    private static final int LONGEST_SECONDS = 60;
    private static final String TABLES = """
            select schemaname || '.' || relname as "table", n_live_tup as "rows"
            from pg_stat_user_tables where relname <> 'migration_history' order by 1
            """;

    @Override
    public String name() {
        return "sql";
    }

    @Override
    public int run(List<String> words) throws SQLException, IOException {
        Options options = Options.parse(words, Set.of("--data", "-c"), Set.of());
        Installation installation = Installation.of(options);
        try (RunningDatabase database = installation.openDatabase();
                Connection connection =
                        database.access().connect(database.access().backup())) {
            connection.setReadOnly(true);
            Optional<String> question = options.value("-c");
            if (question.isPresent()) {
                return answer(connection, question.get()) ? 0 : 1;
            }
            converse(connection);
            return 0;
        }
    }

    private static void converse(Connection connection) throws IOException {
        System.out.println(ConsoleText.say("sql.welcome"));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        StringBuilder question = new StringBuilder();
        prompt(question);
        for (String line; (line = in.readLine()) != null; prompt(question)) {
            if (line.strip().equals("\\q")) {
                return;
            }
            if (line.strip().equals("\\d")) {
                answer(connection, TABLES);
                continue;
            }
            question.append(line).append('\n');
            if (line.strip().endsWith(";")) {
                answer(connection, question.toString());
                question.setLength(0);
            }
        }
    }

    private static void prompt(StringBuilder question) {
        System.out.print(question.isEmpty() ? "kalanso=> " : "kalanso-> ");
        System.out.flush();
    }

    /** False when the database refused; its own words are shown, which is what a person at this console wants. */
    private static boolean answer(Connection connection, String question) {
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(LONGEST_SECONDS);
            if (statement.execute(question)) {
                try (ResultSet rows = statement.getResultSet()) {
                    System.out.print(TextTable.of(rows));
                }
            }
            return true;
        } catch (SQLException e) {
            System.err.println(e.getMessage());
            return false;
        }
    }
}
