package org.kalanso.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * How to reach the database of the installation, as whom.
 *
 * @param url JDBC address of the database itself
 * @param owner owns the tables and migrates them; nothing else
 * @param app what the program works as: rows, never tables; on the journal it only adds and reads
 * @param backup reads everything, changes nothing: backups and the SQL console
 */
public record DatabaseAccess(String url, Login owner, Login app, Login backup) {
    public static final String OWNER = "kalanso_owner";
    public static final String APP = "kalanso_app";
    public static final String BACKUP = "kalanso_backup";

    /** Part of the address: extensions are found by their bare names, whatever the database itself is set to. */
    static final String SEARCH_PATH = "currentSchema=public,extensions";

    private static final String CONNECT_SECONDS = "10";

    /** A plain connection outside the pool, for the launcher and the console. */
    public Connection connect(Login login) throws SQLException {
        return connect(url, login);
    }

    static Connection connect(String url, Login login) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", login.role());
        properties.setProperty("password", login.password());
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        properties.setProperty("loginTimeout", CONNECT_SECONDS);
        properties.setProperty("ApplicationName", "kalanso");
        return DriverManager.getConnection(url, properties);
    }
}
