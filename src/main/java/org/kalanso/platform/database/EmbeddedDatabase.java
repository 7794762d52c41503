package org.kalanso.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.kalanso.platform.installation.CannotStart;
import org.kalanso.platform.installation.DataFolder;
import org.kalanso.platform.installation.Secrets;

/** The PostgreSQL that comes with the program, durable in the data folder. Its caller holds the lock of that folder. */
public final class EmbeddedDatabase implements RunningDatabase {
    private static final String DATABASE = "kalanso";

    private final PostgresServer server;
    private final DatabaseAccess access;

    private EmbeddedDatabase(PostgresServer server, DatabaseAccess access) {
        this.server = server;
        this.access = access;
    }

    public static EmbeddedDatabase start(DataFolder folder, Secrets secrets) {
        return start(folder, secrets, folder.root(), true);
    }

    /**
     * @param binaries where PostgreSQL's programs are unpacked
     * @param durable false only in tests: a crash may then lose the cluster
     */
    public static EmbeddedDatabase start(DataFolder folder, Secrets secrets, Path binaries, boolean durable) {
        return start(folder, secrets, binaries, Unprivileged.find(), durable);
    }

    static EmbeddedDatabase start(
            DataFolder folder, Secrets secrets, Path binaries, Unprivileged unprivileged, boolean durable) {
        try {
            PostgresBinaries programs = PostgresBinaries.in(binaries);
            new PostgresCluster(folder, programs, unprivileged, durable).makeIfMissing(secrets);
            PostgresServer server = new PostgresServer(folder, programs, unprivileged, durable);
            server.start();
            return provision(server, secrets, folder);
        } catch (IOException e) {
            throw CannotStart.databaseFailed(folder.databaseLog(), String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the database was starting", e);
        }
    }

    private static EmbeddedDatabase provision(PostgresServer server, Secrets secrets, DataFolder folder) {
        DatabaseAccess access = accessTo(server.port(), secrets);
        Provisioning provisioning = new Provisioning(access, DATABASE);
        if (!provisioning.complete()) {
            Login superuser = new Login(PostgresCluster.SUPERUSER, secrets.password(PostgresCluster.SUPERUSER));
            try {
                try (Connection connection =
                        DatabaseAccess.connect(address(server.port(), PostgresCluster.SUPERUSER), superuser)) {
                    provisioning.makeRoles(connection);
                    provisioning.makeDatabase(connection);
                }
                try (Connection connection = DatabaseAccess.connect(access.url(), superuser)) {
                    provisioning.prepareDatabase(connection);
                }
            } catch (SQLException e) {
                server.stop();
                throw CannotStart.databaseFailed(folder.databaseLog(), String.valueOf(e.getMessage()));
            }
        }
        return new EmbeddedDatabase(server, access);
    }

    private static DatabaseAccess accessTo(int port, Secrets secrets) {
        return new DatabaseAccess(
                address(port, DATABASE) + "?" + DatabaseAccess.SEARCH_PATH,
                new Login(DatabaseAccess.OWNER, secrets.password(DatabaseAccess.OWNER)),
                new Login(DatabaseAccess.APP, secrets.password(DatabaseAccess.APP)),
                new Login(DatabaseAccess.BACKUP, secrets.password(DatabaseAccess.BACKUP)));
    }

    private static String address(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /**
     * How to reach the embedded database of a program that is running: nothing is started.
     *
     * @throws CannotStart when none has ever run on the folder
     */
    public static DatabaseAccess ofRunningProgram(DataFolder folder, Secrets secrets) {
        try {
            return accessTo(
                    Integer.parseInt(Files.readString(folder.databasePortFile()).strip()), secrets);
        } catch (IOException | NumberFormatException e) {
            throw CannotStart.nothingInstalled(folder.root());
        }
    }

    /** Stops the server that a killed program left on the folder. The caller holds the folder's lock. */
    public static void stopOrphan(DataFolder folder) {
        PostgresServer.stopOrphan(folder);
    }

    @Override
    public DatabaseAccess access() {
        return access;
    }

    @Override
    public void whenItDies(Runnable told) {
        server.whenItDies(told);
    }

    @Override
    public void close() {
        server.stop();
    }
}
