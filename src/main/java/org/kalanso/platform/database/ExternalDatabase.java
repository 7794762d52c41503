package org.kalanso.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.kalanso.platform.installation.CannotStart;
import org.kalanso.platform.installation.Secrets;
import org.kalanso.platform.installation.Settings;

/**
 * A PostgreSQL of the school's own, named by {@code KALANSO_DATABASE_URL}. The login in it makes the three roles where it
 * may; else an administrator makes them and gives their passwords by {@code KALANSO_DATABASE_OWNER_PASSWORD},
 * {@code …_APP_PASSWORD} and {@code …_BACKUP_PASSWORD}.
 */
public final class ExternalDatabase implements RunningDatabase {
    private static final int OLDEST = 160_000;

    private final DatabaseAccess access;

    private ExternalDatabase(DatabaseAccess access) {
        this.access = access;
    }

    /** @throws CannotStart when it does not answer, is too old, or lacks roles that the login may not make */
    public static ExternalDatabase connect(String url, Settings settings, Secrets secrets) {
        ExternalAddress address = ExternalAddress.parse(url);
        DatabaseAccess access = new DatabaseAccess(
                address.jdbcUrl(),
                login(DatabaseAccess.OWNER, "owner", settings, secrets),
                login(DatabaseAccess.APP, "app", settings, secrets),
                login(DatabaseAccess.BACKUP, "backup", settings, secrets));
        Provisioning provisioning = new Provisioning(access, address.database());
        try (Connection connection = DatabaseAccess.connect(address.jdbcUrl(), address.login())) {
            refuseTooOld(connection);
            if (!provisioning.complete()) {
                provision(connection, provisioning);
            }
        } catch (SQLException e) {
            throw CannotStart.databaseUnreachable(address.shown(), String.valueOf(e.getMessage()));
        }
        return new ExternalDatabase(access);
    }

    private static void provision(Connection connection, Provisioning provisioning) {
        try {
            provisioning.makeRoles(connection);
            provisioning.prepareDatabase(connection);
        } catch (SQLException notAllowed) {
            throw CannotStart.rolesMissing(provisioning.statements());
        }
        if (!provisioning.complete()) {
            throw CannotStart.rolesMissing(provisioning.statements());
        }
    }

    private static void refuseTooOld(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select current_setting('server_version_num')::int, current_setting('server_version')")) {
            rows.next();
            if (rows.getInt(1) < OLDEST) {
                throw CannotStart.databaseTooOld(rows.getString(2));
            }
        }
    }

    private static Login login(String role, String name, Settings settings, Secrets secrets) {
        return new Login(
                role, settings.find("kalanso.database." + name + ".password").orElseGet(() -> secrets.password(role)));
    }

    @Override
    public DatabaseAccess access() {
        return access;
    }

    /** Its administrator stops it, not we. */
    @Override
    public void close() {}
}
