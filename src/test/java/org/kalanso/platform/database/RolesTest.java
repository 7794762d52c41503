package org.kalanso.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.kalanso.TestDatabase;

/** What each of the three roles may and may not do once everything has been migrated. */
class RolesTest {
    private static final String NOT_ALLOWED = "42501";
    private final DatabaseAccess access = TestDatabase.access();

    @Test
    void the_application_may_write_rows_but_not_change_tables() throws SQLException {
        as(
                access.app(),
                "insert into platform.setting (id, key, value, changed_at)"
                        + " values (gen_random_uuid(), 'roles.test', '1', now()) on conflict do nothing");
        as(access.app(), "delete from platform.setting where key = 'roles.test'");
        refused(access.app(), "alter table platform.setting add column more text");
        refused(access.app(), "create table platform.other (id int)");
    }

    @Test
    void the_application_may_add_to_the_journal_and_never_change_it() throws SQLException {
        String journal = firstTable("audit");
        as(access.app(), "select * from " + journal);
        refused(access.app(), "delete from " + journal);
        refused(access.app(), "truncate " + journal);
        assertThat(has(access.app(), journal, "insert")).isTrue();
        assertThat(has(access.app(), journal, "update")).isFalse();
    }

    @Test
    void the_backup_role_reads_everything_and_changes_nothing() throws SQLException {
        as(access.backup(), "select * from platform.setting");
        as(access.backup(), "select * from installation.migrated_module");
        refused(access.backup(), "delete from platform.setting");
    }

    @Test
    void names_are_sorted_as_in_a_french_register() throws SQLException {
        try (Connection connection = access.connect(access.app());
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select string_agg(n, ' ' order by n)"
                        + " from (values ('Zoé'), ('Élise'), ('Eric'), ('eve')) as t(n)")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("Élise Eric eve Zoé");
        }
    }

    private void as(Login role, String sql) throws SQLException {
        try (Connection connection = access.connect(role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void refused(Login role, String sql) {
        assertThatThrownBy(() -> as(role, sql))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NOT_ALLOWED));
    }

    private boolean has(Login role, String table, String right) throws SQLException {
        return "t".equals(ask(role, "select has_table_privilege('" + table + "', '" + right + "')"));
    }

    private String firstTable(String schema) throws SQLException {
        return ask(
                access.owner(),
                "select schemaname || '.' || tablename from pg_tables where schemaname = '" + schema
                        + "' and tablename <> 'migration_history' order by 1 limit 1");
    }

    private String ask(Login role, String question) throws SQLException {
        try (Connection connection = access.connect(role);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
