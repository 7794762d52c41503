package org.kalanso.audit.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.kalanso.platform.installation.MasterKey;

/**
 * The key by which links hang together: derived from the master key, which is not in the database, so that who can rewrite every
 * table still can't make a chain that fits. Not for several threads at once.
 */
final class ChainKey {
    /** What stands before the first link of a chain. */
    static final byte[] BEGINNING = new byte[32];

    private final Mac mac;

    private ChainKey(byte[] secret) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is missing from this Java", e);
        }
    }

    static ChainKey of(MasterKey master) {
        return new ChainKey(master.derive("audit.chain"));
    }

    /** @param before the link before, or {@link #BEGINNING} */
    byte[] link(byte[] before, UUID school, long position, long entry, byte[] entryHash) {
        mac.update("kalanso-link-1".getBytes(StandardCharsets.US_ASCII));
        mac.update(before);
        mac.update(ByteBuffer.allocate(32)
                .putLong(school.getMostSignificantBits())
                .putLong(school.getLeastSignificantBits())
                .putLong(position)
                .putLong(entry)
                .array());
        return mac.doFinal(entryHash);
    }

    /** Proves that the program itself cut the chain after this position: only then may one begin there. */
    byte[] cut(UUID school, long position, byte[] link) {
        mac.update("kalanso-cut-1".getBytes(StandardCharsets.US_ASCII));
        mac.update(ByteBuffer.allocate(24)
                .putLong(school.getMostSignificantBits())
                .putLong(school.getLeastSignificantBits())
                .putLong(position)
                .array());
        return mac.doFinal(link);
    }
}
