package org.kalanso.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * The hash of what an entry says: SHA-256 over its parts, each as four bytes of length (big-endian, {@code FFFFFFFF} for
 * nothing) and its UTF-8. The same as the function {@code audit.entry_hash}, computed apart from it: whoever rules the database
 * can change that function.
 */
final class EntryHash {
    private static final String FORMAT = "kalanso-journal-1";
    private final MessageDigest digest;

    EntryHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }

    byte[] of(StoredEntry entry) {
        add(FORMAT);
        add(Long.toString(entry.id()));
        add(entry.at());
        add(entry.school() == null ? null : entry.school().toString());
        add(entry.actor());
        add(entry.act());
        add(entry.objectKind());
        add(entry.objectId());
        add(entry.before());
        add(entry.after());
        add(entry.request());
        add(entry.address());
        return digest.digest();
    }

    private void add(@Nullable String part) {
        byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
        int length = part == null ? -1 : bytes.length;
        digest.update((byte) (length >>> 24));
        digest.update((byte) (length >>> 16));
        digest.update((byte) (length >>> 8));
        digest.update((byte) length);
        digest.update(bytes);
    }
}
