package org.kalanso.platform.launch;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.database.ConnectedDatabase;
import org.kalanso.platform.database.EmbeddedDatabase;
import org.kalanso.platform.database.ExternalDatabase;
import org.kalanso.platform.database.RunningDatabase;
import org.kalanso.platform.installation.CannotStart;
import org.kalanso.platform.installation.DataFolder;
import org.kalanso.platform.installation.FolderLock;
import org.kalanso.platform.installation.MasterKey;
import org.kalanso.platform.installation.Secrets;
import org.kalanso.platform.installation.Settings;

/** Which installation a command is about: its folder and what is set there. */
public record Installation(DataFolder folder, Settings settings) {
    private static final String DATABASE_URL = "kalanso.database.url";

    /** Names it without touching the disk, apart from reading the settings file. Understands {@code --data}. */
    public static Installation of(Options options) {
        Map<String, String> environment = System.getenv();
        String data = options.value("--data").orElse(environment.getOrDefault("KALANSO_DATA", "data"));
        Map<String, String> given = new LinkedHashMap<>();
        options.value("--port").ifPresent(port -> given.put("kalanso.port", port));
        options.value("--address").ifPresent(address -> given.put("kalanso.address", address));
        DataFolder folder = DataFolder.at(Path.of(data));
        return new Installation(folder, Settings.load(folder, environment, given));
    }

    public Secrets secrets() {
        return new Secrets(folder);
    }

    public MasterKey masterKey() {
        return MasterKey.of(settings, secrets());
    }

    /** Whether a program has ever run on it. */
    public boolean exists() {
        return databaseUrl().isPresent() || folder.exists() && java.nio.file.Files.exists(folder.databasePortFile());
    }

    public Optional<String> databaseUrl() {
        return settings.find(DATABASE_URL);
    }

    /** Starts the database as the program itself does. The caller holds the folder's lock. */
    RunningDatabase startDatabase() {
        return databaseUrl()
                .<RunningDatabase>map(url -> ExternalDatabase.connect(url, settings, secrets()))
                .orElseGet(() -> EmbeddedDatabase.start(folder, secrets()));
    }

    /**
     * The database for a command that may be given while the program runs: that of the running program, or else one started
     * for as long as the command takes.
     *
     * @throws CannotStart when there is no installation
     */
    public RunningDatabase openDatabase() {
        if (!exists()) {
            throw CannotStart.nothingInstalled(folder.root());
        }
        if (databaseUrl().isPresent()) {
            return startDatabase();
        }
        @Nullable FolderLock lock = FolderLock.tryTake(folder);
        if (lock == null) {
            return new ConnectedDatabase(EmbeddedDatabase.ofRunningProgram(folder, secrets()));
        }
        return new LockedDatabase(lock, startDatabase());
    }

    /** Lets the folder go after the database has stopped. */
    private record LockedDatabase(FolderLock lock, RunningDatabase database) implements RunningDatabase {
        @Override
        public org.kalanso.platform.database.DatabaseAccess access() {
            return database.access();
        }

        @Override
        public void whenItDies(Runnable told) {
            database.whenItDies(told);
        }

        @Override
        public void close() {
            database.close();
            lock.close();
        }
    }
}
