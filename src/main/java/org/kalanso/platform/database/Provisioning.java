package org.kalanso.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What an administrator of the server has to make once: three roles, the extensions, the rights on the database. Every step
 * may be repeated, so a kill in between costs nothing.
 */
final class Provisioning {
    /** The extensions modules may use; they live in a schema of their own, on everyone's search path. */
    private static final List<String> EXTENSIONS = List.of("unaccent", "pg_trgm", "citext", "btree_gist", "pgcrypto");

    private final DatabaseAccess access;
    private final String database;

    /** @param database its name on the server */
    Provisioning(DatabaseAccess access, String database) {
        this.access = access;
        this.database = database;
    }

    /** Whether all is there, asked as the roles themselves. */
    boolean complete() {
        try (Connection owner = access.connect(access.owner());
                Connection app = access.connect(access.app());
                Connection backup = access.connect(access.backup())) {
            return exists(owner, "select 1 where has_database_privilege(current_database(), 'create')")
                    && exists(app, "select 1")
                    && exists(
                            backup,
                            "select 1 from pg_extension where extname in ('" + String.join("', '", EXTENSIONS)
                                    + "') having count(*) = " + EXTENSIONS.size());
        } catch (SQLException notYet) {
            return false;
        }
    }

    void makeRoles(Connection administrator) throws SQLException {
        try (Statement statement = administrator.createStatement()) {
            for (Login login : List.of(access.owner(), access.app(), access.backup())) {
                if (!exists(administrator, "select 1 from pg_roles where rolname = '" + login.role() + "'")) {
                    statement.execute("create role " + login.role() + " login");
                }
                statement.execute("alter role " + login.role() + " password '"
                        + login.password().replace("'", "''") + "'");
            }
        }
    }

    void makeDatabase(Connection administrator) throws SQLException {
        if (!exists(administrator, "select 1 from pg_database where datname = '" + database + "'")) {
            try (Statement statement = administrator.createStatement()) {
                statement.execute("create database " + database);
            }
        }
    }

    void prepareDatabase(Connection administrator) throws SQLException {
        try (Statement statement = administrator.createStatement()) {
            for (String step : databaseStatements()) {
                statement.execute(step);
            }
        }
    }

    private List<String> databaseStatements() {
        String quoted = '"' + database.replace("\"", "\"\"") + '"';
        List<String> statements = new ArrayList<>(List.of(
                "revoke all on database " + quoted + " from public",
                "grant connect, create on database " + quoted + " to "
                        + access.owner().role(),
                "grant connect on database " + quoted + " to " + access.app().role() + ", "
                        + access.backup().role(),
                "create schema if not exists extensions",
                "grant usage on schema extensions to public"));
        EXTENSIONS.forEach(name -> statements.add("create extension if not exists " + name + " schema extensions"));
        return statements;
    }

    /** All of it as SQL for a person to run; the passwords are theirs to choose. */
    String statements() {
        List<String> statements = new ArrayList<>();
        for (Login login : List.of(access.owner(), access.app(), access.backup())) {
            statements.add("create role " + login.role() + " login password '…'");
        }
        statements.addAll(databaseStatements());
        return String.join("; ", statements) + ";";
    }

    private static boolean exists(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            return rows.next();
        }
    }
}
