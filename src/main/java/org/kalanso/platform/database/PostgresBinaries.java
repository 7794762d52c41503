package org.kalanso.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.kalanso.platform.installation.CannotStart;
import org.kalanso.platform.installation.Secrets;

/** The programs of PostgreSQL, unpacked once from the jar that comes with Kalanso. */
final class PostgresBinaries {
    /** Names the folder, so a newer Kalanso unpacks its own beside the old one. A test holds it equal to the jar's version. */
    static final String VERSION = "18.4.0";

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    static String majorVersion() {
        return VERSION.substring(0, VERSION.indexOf('.'));
    }

    /** Unpacks beside and renames: the folder is there whole or not at all. */
    static PostgresBinaries in(Path parent) throws IOException {
        Path home = parent.resolve("postgresql-" + VERSION);
        if (!Files.isDirectory(home)) {
            Files.createDirectories(parent);
            Path fresh = parent.resolve("postgresql-" + VERSION + ".new");
            deleteTree(fresh);
            unpack(fresh);
            syncFileSystem(fresh);
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
            Secrets.force(parent);
        }
        return new PostgresBinaries(home);
    }

    private static void unpack(Path target) throws IOException {
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream("/postgres-linux-" + machine + ".txz")) {
            if (packed == null) {
                throw CannotStart.noDatabaseForThisMachine(
                        System.getProperty("os.name") + " " + System.getProperty("os.arch"));
            }
            try (TarArchiveInputStream tar =
                    new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
                for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                    unpack(tar, entry, target);
                }
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("Entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            if ((entry.getMode() & 0100) != 0 && !file.toFile().setExecutable(true, false)) {
                throw new IOException("Not allowed to make executable: " + file);
            }
        }
    }

    /** One call for a thousand small files; where the tool is missing the kernel writes them within half a minute anyway. */
    private static void syncFileSystem(Path folder) {
        try {
            new ProcessBuilder("sync", "-f", folder.toString()).start().waitFor();
        } catch (IOException missing) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
