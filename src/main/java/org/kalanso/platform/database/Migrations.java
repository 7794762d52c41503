package org.kalanso.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.kalanso.platform.installation.CannotStart;

/**
 * Brings the database to what this program expects: one schema and one Flyway history per module, as the owner, with the
 * rights of the other two roles granted as tables appear. Several programs on one external database take turns.
 */
public final class Migrations {
    /** Any number, as long as no other lock of ours uses it. */
    private static final long TURN = 0x6b616c616e736fL;

    /** The journal can be added to and read, never changed: the application has no other right on it. */
    private static final String JOURNAL = "audit";

    private final DatabaseAccess access;
    private final List<MigrationSet> program;

    public Migrations(DatabaseAccess access) {
        this(access, MigrationSet.all());
    }

    Migrations(DatabaseAccess access, List<MigrationSet> program) {
        this.access = access;
        this.program = program;
    }

    /** @throws CannotStart when the data were written by a newer program, or a migration fails */
    public void run() {
        try (Connection connection = access.connect(access.owner())) {
            MigratedModules migrated = new MigratedModules(connection);
            if (Set.copyOf(migrated.read()).equals(Set.copyOf(program))) {
                return;
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_lock(" + TURN + ")");
            }
            migrated.prepare();
            List<MigrationSet> found = migrated.read();
            refuseNewerData(found);
            for (MigrationSet set : program) {
                if (!found.contains(set)) {
                    migrate(connection, set);
                    migrated.record(set);
                }
            }
        } catch (SQLException e) {
            throw CannotStart.databaseUnreachable(access.url(), String.valueOf(e.getMessage()));
        }
    }

    /**
     * Whether {@link #run} would have something to do.
     *
     * @throws CannotStart when the data were written by a newer program
     */
    public boolean pending() {
        try (Connection connection = access.connect(access.owner())) {
            List<MigrationSet> found = new MigratedModules(connection).read();
            refuseNewerData(found);
            return !Set.copyOf(found).equals(Set.copyOf(program));
        } catch (SQLException e) {
            throw CannotStart.databaseUnreachable(access.url(), String.valueOf(e.getMessage()));
        }
    }

    private void refuseNewerData(List<MigrationSet> found) {
        Map<String, MigrationSet> known = program.stream().collect(Collectors.toMap(MigrationSet::module, set -> set));
        for (MigrationSet set : found) {
            MigrationSet ours = known.get(set.module());
            if (ours == null || ours.isOlderThan(set.version())) {
                throw CannotStart.dataNewerThanProgram(
                        set.module(), set.version(), ours == null ? "–" : ours.version());
            }
        }
    }

    private void migrate(Connection connection, MigrationSet set) throws SQLException {
        String module = set.module();
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists " + module);
            for (String grant : grants(module)) {
                statement.execute(grant);
            }
        }
        try {
            Flyway.configure()
                    .dataSource(
                            access.url(), access.owner().role(), access.owner().password())
                    .defaultSchema(module)
                    .createSchemas(false)
                    // Our own grants already stand in the schema, so Flyway would take it for a foreign one.
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .table("migration_history")
                    .locations("classpath:db/migration/" + module)
                    .placeholders(Map.of(
                            "owner", DatabaseAccess.OWNER, "app", DatabaseAccess.APP, "backup", DatabaseAccess.BACKUP))
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw CannotStart.migrationFailed(
                    module, String.valueOf(e.getMessage()).strip());
        }
    }

    private static List<String> grants(String module) {
        String rows = module.equals(JOURNAL) ? "select, insert" : "select, insert, update, delete";
        String defaults = "alter default privileges in schema " + module + " grant ";
        return List.of(
                "grant usage on schema " + module + " to " + DatabaseAccess.APP + ", " + DatabaseAccess.BACKUP,
                defaults + rows + " on tables to " + DatabaseAccess.APP,
                defaults + "usage, select on sequences to " + DatabaseAccess.APP,
                defaults + "select on tables to " + DatabaseAccess.BACKUP,
                defaults + "select on sequences to " + DatabaseAccess.BACKUP);
    }
}
