package org.kalanso.platform.installation;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where an installation keeps everything it must not lose: database, secrets, settings, files and logs. One folder, so that
 * one copy of it is a whole installation.
 */
public record DataFolder(Path root) {
    private static final long MEGABYTE = 1024L * 1024L;

    /** Names the folder without touching the disk. */
    public static DataFolder at(Path path) {
        return new DataFolder(path.toAbsolutePath().normalize());
    }

    /**
     * Makes the folder where it is missing and proves that it can be written.
     *
     * @throws CannotStart when it cannot be made or written
     */
    public DataFolder prepare() {
        try {
            // Only the owner looks in: marks and secrets of children lie here.
            if (!Files.exists(root)) {
                Files.createDirectories(
                        root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            Files.delete(Files.createTempFile(root, "write-check", null));
            return this;
        } catch (IOException | UnsupportedOperationException e) {
            throw CannotStart.folderNotWritable(root);
        }
    }

    /** @throws CannotStart when fewer megabytes are free than PostgreSQL needs to go on writing safely */
    public void demandFreeSpace(long neededMegabytes) {
        long free = freeMegabytes();
        if (free < neededMegabytes) {
            throw CannotStart.diskNearlyFull(root, free, neededMegabytes);
        }
    }

    public long freeMegabytes() {
        try {
            FileStore store = Files.getFileStore(root);
            return store.getUsableSpace() / MEGABYTE;
        } catch (IOException e) {
            throw CannotStart.folderNotWritable(root);
        }
    }

    public boolean exists() {
        return Files.isDirectory(root);
    }

    public Path settingsFile() {
        return root.resolve("kalanso.properties");
    }

    public Path lockFile() {
        return root.resolve("kalanso.lock");
    }

    /** Says which process holds the lock; a file of its own, because closing any handle on the lock file would drop the lock. */
    public Path holderFile() {
        return root.resolve("kalanso.pid");
    }

    public Path secrets() {
        return root.resolve("secrets");
    }

    public Path cluster() {
        return root.resolve("pg-data");
    }

    public Path databasePortFile() {
        return root.resolve("pg-port");
    }

    public Path databaseLog() {
        return logs().resolve("postgres.log");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path programLog() {
        return logs().resolve("kalanso.log");
    }

    /** Files that people upload or that jobs make. */
    public Path files() {
        return root.resolve("files");
    }
}
