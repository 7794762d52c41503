package org.kalanso;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.database.DatabaseAccess;
import org.kalanso.platform.database.EmbeddedDatabase;
import org.kalanso.platform.database.Migrations;
import org.kalanso.platform.database.RunningDatabase;
import org.kalanso.platform.installation.DataFolder;
import org.kalanso.platform.installation.FolderLock;
import org.kalanso.platform.installation.MasterKey;
import org.kalanso.platform.installation.Secrets;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The one PostgreSQL of a test run: the program's own launcher and migrations on a folder in the temporary directory, with
 * fsync off. A Spring test gets it by {@code @ContextConfiguration(initializers = TestDatabase.class)}.
 */
public final class TestDatabase implements ApplicationContextInitializer<GenericApplicationContext> {
    private static final Path PARENT = Path.of(System.getProperty("java.io.tmpdir"), "kalanso-tests");

    private static @Nullable RunningDatabase running;
    private static @Nullable DataFolder folder;

    /** Started at the first call, stopped when the JVM ends. */
    public static synchronized RunningDatabase running() {
        if (running == null) {
            // The migrations' own chatter, before Spring has set up logging.
            LoggingSystem.get(TestDatabase.class.getClassLoader()).beforeInitialize();
            DataFolder data = folder();
            RunningDatabase fresh = inTurn(() -> {
                removeLeftovers(data);
                return start(data);
            });
            new Migrations(fresh.access()).run();
            // after the contexts that use it are closed: they would wait for a database that is gone
            org.springframework.boot.SpringApplication.getShutdownHandlers().add(() -> {
                LeftBehind.write(fresh.access());
                fresh.close();
            });
            running = fresh;
        }
        return running;
    }

    public static DatabaseAccess access() {
        return running().access();
    }

    public static synchronized DataFolder folder() {
        if (folder == null) {
            folder = freshFolder();
        }
        return folder;
    }

    /** A data folder of its own, locked by this JVM, removed by a later run. */
    public static synchronized DataFolder freshFolder() {
        return inTurn(() -> {
            DataFolder fresh = DataFolder.at(Files.createTempDirectory(PARENT, "run-"));
            FolderLock.take(fresh);
            return fresh;
        });
    }

    private interface Step<T> {
        T take() throws IOException;
    }

    /** Several test runs on one machine unpack PostgreSQL once and don't remove each other's folders. */
    private static <T> T inTurn(Step<T> step) {
        try {
            Files.createDirectories(PARENT);
            try (FileChannel turn = FileChannel.open(
                    PARENT.resolve("turn.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                turn.lock();
                return step.take();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server of its own on that folder, without migrations. The caller closes it. */
    public static RunningDatabase start(DataFolder data) {
        return EmbeddedDatabase.start(data, new Secrets(data), PARENT, false);
    }

    /** Folders of runs that are over, killed ones included: whoever gets the lock may stop their server and remove them. */
    private static void removeLeftovers(DataFolder own) throws IOException {
        try (Stream<Path> folders = Files.list(PARENT)) {
            List<Path> old = folders.filter(
                            each -> each.getFileName().toString().startsWith("run-"))
                    .filter(each -> !each.equals(own.root()))
                    .toList();
            for (Path each : old) {
                removeIfAbandoned(DataFolder.at(each));
            }
        }
    }

    private static void removeIfAbandoned(DataFolder old) throws IOException {
        FolderLock lock = FolderLock.tryTake(old);
        if (lock == null) {
            return;
        }
        try (lock) {
            EmbeddedDatabase.stopOrphan(old);
            org.springframework.util.FileSystemUtils.deleteRecursively(old.root());
        }
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("ears", WakeEar.settings()));
        context.registerBean(DataFolder.class, TestDatabase::folder);
        context.registerBean(MasterKey.class, () -> MasterKey.of(new byte[32]));
        // Not closed with the context: the next context of the run uses it too.
        context.registerBean(
                "runningDatabase", RunningDatabase.class, TestDatabase::running, bean -> bean.setDestroyMethodName(""));
    }
}
