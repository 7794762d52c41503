package org.kalanso.audit.chain;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.kalanso.platform.checkup.Checkup;
import org.kalanso.platform.checkup.Finding;
import org.kalanso.platform.database.DatabaseAccess;
import org.kalanso.platform.installation.CannotStart;
import org.kalanso.platform.launch.Installation;

/** The journal knows when people were last at work: a machine whose clock says an earlier moment was set back. */
public final class ClockCheckup implements Checkup {
    private static final String JOURNAL_AHEAD = """
            select max(at)::text from (select at from audit.entry order by id desc limit 1) latest
            where at > now() + interval '1 minute'
            """;

    @Override
    public Optional<String> option() {
        return Optional.empty();
    }

    @Override
    public List<Finding> look(Installation installation, DatabaseAccess access) {
        try (Connection connection = access.connect(access.backup());
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(JOURNAL_AHEAD)) {
            rows.next();
            String ahead = rows.getString(1);
            return List.of(ahead == null ? Finding.well("journal-clock") : Finding.doubtful("clock-set-back", ahead));
        } catch (SQLException e) {
            return List.of(Finding.ill(CannotStart.databaseUnreachable("PostgreSQL", String.valueOf(e.getMessage()))
                    .sentence()));
        }
    }
}
