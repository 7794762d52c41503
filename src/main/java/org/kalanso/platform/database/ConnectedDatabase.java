package org.kalanso.platform.database;

/** The database of a program that is running, lent to a command beside it. */
public record ConnectedDatabase(DatabaseAccess access) implements RunningDatabase {
    /** The program that started it stops it. */
    @Override
    public void close() {}
}
