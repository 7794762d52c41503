package org.kalanso.platform.database;

/** A database that answers, provisioned with its roles and not yet migrated. Closing stops it where the program owns it. */
public interface RunningDatabase extends AutoCloseable {
    DatabaseAccess access();

    @Override
    void close();
}
