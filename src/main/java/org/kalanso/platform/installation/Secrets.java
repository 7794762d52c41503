package org.kalanso.platform.installation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * Secrets of the installation, one file each in {@code secrets/}, readable by its owner only. Made at the first start and
 * never changed: each is on the disk, whole, before anything is made that depends on it.
 */
public final class Secrets {
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> OWNER_ONLY_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path folder;

    public Secrets(DataFolder data) {
        this.folder = data.secrets();
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /** The password of that name, made of 24 random bytes at the first call. */
    public String password(String name) {
        return HexFormat.of().formatHex(bytes(name, 24));
    }

    /** The random bytes of that name, made at the first call and written as hexadecimal digits. */
    public byte[] bytes(String name, int length) {
        Path file = file(name);
        try {
            if (!Files.exists(file)) {
                byte[] fresh = new byte[length];
                new SecureRandom().nextBytes(fresh);
                write(file, HexFormat.of().formatHex(fresh));
            }
            byte[] found = HexFormat.of().parseHex(Files.readString(file).strip());
            if (found.length != length) {
                throw CannotStart.secretUnreadable(file);
            }
            return found;
        } catch (IOException | IllegalArgumentException e) {
            throw CannotStart.secretUnreadable(file);
        }
    }

    /** Whole or not at all: written beside, forced to the disk, then renamed. */
    private void write(Path file, String text) throws IOException {
        Files.createDirectories(folder, OWNER_ONLY_FOLDER);
        Path beside = folder.resolve(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(beside, fresh, OWNER_ONLY)) {
            channel.write(ByteBuffer.wrap(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        force(folder);
    }

    /** Forces a folder's entries to the disk, so that a rename survives a power cut. */
    public static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
