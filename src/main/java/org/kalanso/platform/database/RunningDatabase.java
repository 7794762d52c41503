package org.kalanso.platform.database;

/** A database that answers, provisioned with its roles and not yet migrated. Closing stops it where the program owns it. */
public interface RunningDatabase extends AutoCloseable {
    DatabaseAccess access();

    /** Told when the server has died and is being started anew: connections to it are worth nothing. */
    default void whenItDies(Runnable told) {}

    @Override
    void close();
}
