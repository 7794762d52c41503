package org.kalanso.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.kalanso.platform.installation.CannotStart;
import org.kalanso.platform.installation.DataFolder;
import org.kalanso.platform.installation.Secrets;

/**
 * The files of the embedded database. A cluster is made beside its place, forced to the disk and renamed, so a kill or a
 * power cut while it is being made leaves nothing that looks like a cluster.
 */
final class PostgresCluster {
    /** Used by the launcher alone, to make roles and extensions. */
    static final String SUPERUSER = "postgres";

    private static final String UNFINISHED = "pg-data.new-";

    private final DataFolder folder;
    private final PostgresBinaries binaries;
    private final Unprivileged unprivileged;
    private final boolean durable;

    PostgresCluster(DataFolder folder, PostgresBinaries binaries, Unprivileged unprivileged, boolean durable) {
        this.folder = folder;
        this.binaries = binaries;
        this.unprivileged = unprivileged;
        this.durable = durable;
    }

    void makeIfMissing(Secrets secrets) throws IOException, InterruptedException {
        Path version = folder.cluster().resolve("PG_VERSION");
        if (!Files.exists(folder.cluster())) {
            make(secrets);
        }
        String found = Files.readString(version).strip();
        if (!found.equals(PostgresBinaries.majorVersion())) {
            throw CannotStart.clusterOfAnotherVersion(found, PostgresBinaries.majorVersion());
        }
    }

    private void make(Secrets secrets) throws IOException, InterruptedException {
        // The password is on the disk before the cluster that wants it.
        String password = secrets.password(SUPERUSER);
        removeUnfinished();
        // A name of its own: an initdb that outlived its killed program may still be writing into the last one.
        Path fresh = Files.createTempDirectory(folder.root(), UNFINISHED);
        Path passwordFile = Files.createTempFile(fresh.getParent(), "initdb", null);
        try {
            Files.writeString(passwordFile, password);
            unprivileged.letThrough(folder.root());
            unprivileged.handOver(passwordFile);
            unprivileged.handOver(fresh);
            initdb(fresh, passwordFile);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.move(fresh, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
        Secrets.force(folder.root());
    }

    private void removeUnfinished() throws IOException {
        try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(folder.root(), UNFINISHED + "*")) {
            for (Path each : unfinished) {
                try {
                    PostgresBinaries.deleteTree(each);
                } catch (IOException stillWrittenTo) {
                    // Not in our way; the next first start takes it along.
                    continue;
                }
            }
        }
    }

    /** ICU French, so that names with accents sort as in a French register. initdb itself forces the files to the disk. */
    private void initdb(Path fresh, Path passwordFile) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(unprivileged.command(
                        binaries.program("initdb"),
                        "--pgdata=" + fresh,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=icu",
                        "--icu-locale=fr",
                        "--locale=C.UTF-8",
                        "--data-checksums",
                        "--wal-segsize=16",
                        durable ? "--sync-method=fsync" : "--no-sync"))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            Files.createDirectories(folder.logs());
            Files.writeString(folder.databaseLog(), output);
            throw CannotStart.databaseFailed(folder.databaseLog(), lastLine(output));
        }
    }

    private static String lastLine(String output) {
        return output.strip()
                .lines()
                .filter(line -> line.contains("error"))
                .findFirst()
                .orElse("initdb");
    }
}
