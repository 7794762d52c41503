package org.kalanso.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kalanso.TestDatabase;
import org.kalanso.platform.installation.DataFolder;
import org.kalanso.platform.installation.Secrets;

/** Root where user namespaces are forbidden: PostgreSQL runs as "nobody", who then owns the cluster and nothing else. */
class UnprivilegedTest {
    @Test
    void root_starts_the_database_as_nobody() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "Only root can hand files over");
        DataFolder folder = TestDatabase.freshFolder();
        Path binaries = Objects.requireNonNull(folder.root().getParent());
        TestDatabase.running();
        try (RunningDatabase database =
                        EmbeddedDatabase.start(folder, new Secrets(folder), binaries, Unprivileged.asNobody(), false);
                Connection connection =
                        database.access().connect(database.access().app())) {
            assertThat(connection.isValid(5)).isTrue();
            assertThat(Files.getAttribute(folder.cluster(), "unix:uid")).isEqualTo(65534);
            assertThat(Files.getAttribute(folder.secrets(), "unix:uid")).isEqualTo(0);
        }
    }
}
