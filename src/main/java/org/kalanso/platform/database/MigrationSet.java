package org.kalanso.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The migrations one module brings, {@code db/migration/<module>/V<version>__<what it does>.sql}.
 *
 * @param version the newest of them
 * @param fingerprint changes when any file of the set changes
 */
record MigrationSet(String module, String version, String fingerprint) {
    private static final String ORDER = "db/migration/modules";

    /** Every module of the program in the order of {@code db/migration/modules}: a foreign key may only point upwards in it. */
    static List<MigrationSet> all() {
        try (InputStream lines = MigrationSet.class.getClassLoader().getResourceAsStream(ORDER)) {
            if (lines == null) {
                throw new IllegalStateException(ORDER + " is missing from the class path");
            }
            List<MigrationSet> sets = new ArrayList<>();
            for (String line : new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    sets.add(read(line.strip()));
                }
            }
            return sets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MigrationSet read(String module) throws IOException {
        Resource[] files =
                new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/" + module + "/*.sql");
        MessageDigest digest = sha256();
        MigrationVersion newest = MigrationVersion.fromVersion("0");
        for (Resource file : sortedByName(files)) {
            String name = String.valueOf(file.getFilename());
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(file.getContentAsByteArray());
            if (name.startsWith("V")) {
                MigrationVersion version = MigrationVersion.fromVersion(name.substring(1, name.indexOf("__")));
                newest = version.isNewerThan(newest) ? version : newest;
            }
        }
        return new MigrationSet(module, newest.getVersion(), HexFormat.of().formatHex(digest.digest()));
    }

    private static List<Resource> sortedByName(Resource[] files) {
        List<Resource> sorted = new ArrayList<>(List.of(files));
        sorted.sort(java.util.Comparator.comparing(file -> String.valueOf(file.getFilename())));
        return sorted;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }

    boolean isOlderThan(String recordedVersion) {
        return MigrationVersion.fromVersion(recordedVersion).isNewerThan(version);
    }
}
