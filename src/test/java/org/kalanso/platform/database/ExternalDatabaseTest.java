package org.kalanso.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalanso.TestDatabase;
import org.kalanso.platform.installation.CannotStart;
import org.kalanso.platform.installation.DataFolder;
import org.kalanso.platform.installation.Secrets;
import org.kalanso.platform.installation.Settings;

/** A PostgreSQL that the school runs itself: played by a server of our own that we know only by its address. */
class ExternalDatabaseTest {
    private static RunningDatabase server;
    private static Login administrator;
    private static String place;

    @TempDir
    Path data;

    @BeforeAll
    static void startServer() throws SQLException {
        DataFolder folder = TestDatabase.freshFolder();
        server = TestDatabase.start(folder);
        administrator = new Login("postgres", new Secrets(folder).password("postgres"));
        String url = server.access().url();
        place = url.substring("jdbc:postgresql://".length(), url.lastIndexOf('/') + 1);
        asAdministrator("create role visitor login password 'visitor'");
        asAdministrator("create database ecole");
        asAdministrator("create database autre");
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void an_administrator_s_login_makes_the_roles_and_every_module_is_migrated() throws SQLException {
        RunningDatabase external = connect("postgres:" + administrator.password(), "ecole", Map.of());
        new Migrations(external.access()).run();
        try (Connection app = external.access().connect(external.access().app());
                var rows = app.createStatement().executeQuery("select count(*) from platform.setting")) {
            assertThat(rows.next()).isTrue();
        }
        // The second start finds everything and needs no right any more.
        asAdministrator("grant connect on database ecole to visitor");
        assertThat(new Migrations(connect("visitor:visitor", "ecole", Map.of()).access()).pending())
                .isFalse();
    }

    @Test
    void a_login_without_rights_is_told_what_the_administrator_has_to_run() {
        assertThatThrownBy(() -> connect("visitor:visitor", "autre", Map.of()))
                .isInstanceOfSatisfying(CannotStart.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("roles-missing");
                    assertThat(refusal.sentence())
                            .contains("create role kalanso_app login password")
                            .contains("create extension if not exists unaccent schema extensions;");
                });
    }

    @Test
    void a_wrong_password_is_said_without_the_password() {
        assertThatThrownBy(() -> connect("visitor:wrong", "ecole", Map.of()))
                .isInstanceOfSatisfying(
                        CannotStart.class,
                        refusal ->
                                assertThat(refusal.sentence()).contains("ecole").doesNotContain("wrong"));
    }

    private RunningDatabase connect(String login, String database, Map<String, String> environment) {
        DataFolder folder = DataFolder.at(data);
        Settings settings = Settings.load(folder, environment, Map.of());
        return ExternalDatabase.connect(
                "postgresql://" + login + "@" + place + database, settings, new Secrets(folder));
    }

    private static void asAdministrator(String sql) throws SQLException {
        try (Connection connection = DatabaseAccess.connect(server.access().url(), administrator)) {
            connection.createStatement().execute(sql);
        }
    }
}
