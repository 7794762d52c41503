package org.kalanso.platform.checkup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.kalanso.platform.database.DatabaseAccess;
import org.kalanso.platform.database.Login;
import org.kalanso.platform.database.Migrations;
import org.kalanso.platform.database.RunningDatabase;
import org.kalanso.platform.installation.CannotStart;
import org.kalanso.platform.launch.Installation;

/** The database, its roles and what has been migrated; asked beside a running program or alone. */
record DatabaseChecks(Installation installation, List<Checkup> more) {
    private static final String CHANGES_JOURNAL = """
            select exists (select from pg_tables where schemaname = 'audit' and tablename <> 'migration_history'
              and (has_table_privilege(current_user, format('%I.%I', schemaname, tablename), 'update')
                or has_table_privilege(current_user, format('%I.%I', schemaname, tablename), 'delete')))
            """;

    List<Finding> all() {
        if (!installation.exists()) {
            return List.of(
                    Finding.doubtful("nothing-installed", installation.folder().root()));
        }
        List<Finding> findings = new ArrayList<>();
        try (RunningDatabase database = installation.openDatabase()) {
            DatabaseAccess access = database.access();
            findings.add(Finding.well("database", ask(access, access.backup(), "show server_version")));
            findings.add(roles(access));
            findings.add(migrations(access));
            if (!new Migrations(access).pending()) {
                for (Checkup checkup : more) findings.addAll(checkup.look(installation, access));
            }
        } catch (CannotStart refusal) {
            findings.add(Finding.ill(refusal.sentence()));
        } catch (SQLException e) {
            findings.add(Finding.ill(CannotStart.databaseUnreachable("PostgreSQL", String.valueOf(e.getMessage()))
                    .sentence()));
        }
        return findings;
    }

    private static Finding roles(DatabaseAccess access) throws SQLException {
        ask(access, access.owner(), "select 1");
        boolean tooMighty = ask(access, access.app(), "show is_superuser").equals("on")
                || ask(access, access.app(), CHANGES_JOURNAL).equals("t");
        return tooMighty ? Finding.doubtful("roles-too-mighty") : Finding.well("roles");
    }

    private static Finding migrations(DatabaseAccess access) {
        return new Migrations(access).pending() ? Finding.doubtful("migrations-pending") : Finding.well("migrations");
    }

    private static String ask(DatabaseAccess access, Login login, String question) throws SQLException {
        try (Connection connection = access.connect(login);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }
}
