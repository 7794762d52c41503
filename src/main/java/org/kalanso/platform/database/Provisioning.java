package org.kalanso.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Makes what the superuser must make once in the embedded cluster: three roles, the database, the extensions. Every step may
 * be repeated, so a kill in between costs nothing.
 */
final class Provisioning {
    static final String DATABASE = "kalanso";

    /** The extensions modules may use; they live in a schema of their own, on everyone's search path. */
    static final List<String> EXTENSIONS = List.of("unaccent", "pg_trgm", "citext", "btree_gist", "pgcrypto");

    private final String root;
    private final Login superuser;
    private final DatabaseAccess access;

    /** @param root JDBC address of the server, up to the database's name */
    Provisioning(String root, Login superuser, DatabaseAccess access) {
        this.root = root;
        this.superuser = superuser;
        this.access = access;
    }

    /** Asks as the application whether all is there; only if not, the superuser is used. */
    void completeIfNeeded() throws SQLException {
        if (!complete()) {
            makeRoles();
            prepareDatabase();
        }
    }

    private boolean complete() {
        try (Connection connection = access.connect(access.backup());
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from pg_extension where extname in "
                        + "('unaccent', 'pg_trgm', 'citext', 'btree_gist', 'pgcrypto')")) {
            return rows.next() && rows.getInt(1) == EXTENSIONS.size();
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void makeRoles() throws SQLException {
        try (Connection connection = DatabaseAccess.connect(root + "postgres", superuser);
                Statement statement = connection.createStatement()) {
            for (Login login : List.of(access.owner(), access.app(), access.backup())) {
                if (!exists(statement, "select 1 from pg_roles where rolname = '" + login.role() + "'")) {
                    statement.execute("create role " + login.role() + " login");
                }
                // Passwords are hexadecimal digits of ours: nothing to quote.
                statement.execute("alter role " + login.role() + " password '" + login.password() + "'");
            }
            if (!exists(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner "
                        + access.owner().role());
            }
        }
    }

    private void prepareDatabase() throws SQLException {
        try (Connection connection = DatabaseAccess.connect(root + DATABASE, superuser);
                Statement statement = connection.createStatement()) {
            statement.execute("alter database " + DATABASE + " set search_path = public, extensions");
            statement.execute("revoke all on database " + DATABASE + " from public");
            statement.execute("revoke create on schema public from public");
            statement.execute("grant connect on database " + DATABASE + " to "
                    + access.app().role() + ", " + access.backup().role());
            statement.execute("create schema if not exists extensions");
            statement.execute("grant usage on schema extensions to public");
            for (String extension : EXTENSIONS) {
                statement.execute("create extension if not exists " + extension + " schema extensions");
            }
        }
    }

    private static boolean exists(Statement statement, String question) throws SQLException {
        try (var rows = statement.executeQuery(question)) {
            return rows.next();
        }
    }
}
