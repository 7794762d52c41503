package org.kalanso.audit.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hash of what an entry says: SHA-256 over its parts, each as four bytes of length (big-endian, {@code FFFFFFFF} for
 * nothing) and its UTF-8. The same as the function {@code audit.entry_hash}, computed apart from it: whoever rules the database
 * can change that function. Not for several threads at once.
 */
final class EntryHash {
    private static final byte[] FORMAT = "kalanso-journal-1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FIRST = ByteBuffer.allocate(4 + FORMAT.length)
            .putInt(FORMAT.length)
            .put(FORMAT)
            .array();

    /** The parts of an entry {@code e} in their order, as the columns of a query. */
    static final String PARTS = """
            e.id::text, (extract(epoch from e.at) * 1000000)::bigint::text, e.school_id::text, e.actor_id::text, e.act,
            e.object_kind, e.object_id, e.before::text, e.after::text, e.request_id, e.address""";

    static final int COUNT = 11;

    private final MessageDigest digest;

    EntryHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }

    /** @param parts as {@link #PARTS} are copied out: their lengths stand before them already */
    byte[] of(CopiedRow.Parts parts) {
        digest.update(FIRST);
        digest.update(parts.bytes(), parts.from(), parts.to() - parts.from());
        return digest.digest();
    }
}
