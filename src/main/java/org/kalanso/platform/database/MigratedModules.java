package org.kalanso.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What the database says has been migrated: one row a module in {@code installation.migrated_module}. Reading it takes one
 * question instead of a Flyway run per module, which is most of a later start.
 */
final class MigratedModules {
    private static final String TABLE_MISSING = "42P01";

    private final Connection connection;

    /** @param connection of the owner */
    MigratedModules(Connection connection) {
        this.connection = connection;
    }

    List<MigrationSet> read() throws SQLException {
        List<MigrationSet> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select module, version, fingerprint from installation.migrated_module")) {
            while (rows.next()) {
                found.add(new MigrationSet(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
            return found;
        } catch (SQLException e) {
            if (TABLE_MISSING.equals(e.getSQLState())) {
                return List.of();
            }
            throw e;
        }
    }

    void prepare() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists installation");
            statement.execute("""
                    create table if not exists installation.migrated_module (
                        module text primary key,
                        version text not null,
                        fingerprint text not null,
                        migrated_at timestamptz not null default now()
                    )
                    """);
            statement.execute(
                    "grant usage on schema installation to " + DatabaseAccess.APP + ", " + DatabaseAccess.BACKUP);
            statement.execute("grant select on all tables in schema installation to " + DatabaseAccess.APP + ", "
                    + DatabaseAccess.BACKUP);
        }
    }

    void record(MigrationSet set) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into installation.migrated_module (module, version, fingerprint) values (?, ?, ?)
                on conflict (module) do update
                set version = excluded.version, fingerprint = excluded.fingerprint, migrated_at = now()
                """)) {
            statement.setString(1, set.module());
            statement.setString(2, set.version());
            statement.setString(3, set.fingerprint());
            statement.executeUpdate();
        }
    }
}
