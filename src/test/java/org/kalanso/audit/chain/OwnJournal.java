package org.kalanso.audit.chain;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.kalanso.TestDatabase;
import org.kalanso.platform.database.Login;
import org.kalanso.platform.database.Migrations;
import org.kalanso.platform.database.RunningDatabase;
import org.kalanso.platform.installation.DataFolder;
import org.kalanso.platform.installation.MasterKey;
import org.kalanso.platform.installation.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A journal in a database of its own, without a program beside it, and whoever rules that database. */
final class OwnJournal implements AutoCloseable {
    final DataFolder folder = TestDatabase.freshFolder();
    private final RunningDatabase database = TestDatabase.start(folder);
    final MasterKey master = MasterKey.of(new byte[32]);
    final JdbcClient sql;
    final ChainStore store;
    final Sealer sealer;

    OwnJournal() {
        new Migrations(database.access()).run();
        Login app = database.access().app();
        var source = new DriverManagerDataSource(database.access().url(), app.role(), app.password());
        sql = JdbcClient.create(source);
        store = new ChainStore(sql);
        sealer = newSealer(source);
    }

    private Sealer newSealer(DriverManagerDataSource source) {
        return new Sealer(store, new TransactionTemplate(new DataSourceTransactionManager(source)), master, folder);
    }

    /** As a program on another machine with the same database would. */
    Sealer anotherSealer() {
        Login app = database.access().app();
        var source = new DriverManagerDataSource(database.access().url(), app.role(), app.password());
        return new Sealer(
                new ChainStore(JdbcClient.create(source)),
                new TransactionTemplate(new DataSourceTransactionManager(source)),
                master,
                TestDatabase.freshFolder());
    }

    /** @param school null for an act that belongs to none */
    void write(@org.jspecify.annotations.Nullable UUID school, int entries) {
        sql.sql("""
                        insert into audit.entry (at, school_id, actor_id, act, object_kind, object_id, before, after, address)
                        select now(), :school, gen_random_uuid(), 'mark.changed', 'mark', 'a/' || n,
                               jsonb_build_object('state', 'GRADED', 'value', 12.50),
                               jsonb_build_object('value', n, 'état', 'é’' || n), '127.0.0.1'
                        from generate_series(1, :entries) n""")
                .param("school", school, java.sql.Types.OTHER)
                .param("entries", entries)
                .update();
    }

    /** Mighty enough to change everything in the database. */
    Connection superuser() throws SQLException {
        Connection connection = DriverManager.getConnection(
                database.access().url(), "postgres", new Secrets(folder).password("postgres"));
        connection.setAutoCommit(false);
        return connection;
    }

    ChainReport verify(Connection connection) throws SQLException {
        return verify(connection, Memory.of(folder).all());
    }

    ChainReport verify(Connection connection, List<Standing> remembered) throws SQLException {
        return new ChainCheck(ChainKey.of(master), remembered).run(connection);
    }

    ChainReport verify() throws SQLException {
        try (Connection connection = superuser()) {
            return verify(connection);
        }
    }

    RunningDatabase database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }
}
