package org.kalanso.platform.seal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 (RFC 8032) over the raw 32-byte keys that a saved page can carry; the mathematics is the JDK's. */
final class Ed25519 {
    private static final String NAME = "Ed25519";
    private static final byte[] PUBLIC = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final byte[] PRIVATE = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private Ed25519() {}

    /** Both keys raw, 32 bytes each. */
    record Pair(byte[] secret, byte[] open) {}

    static Pair generate() {
        try {
            var pair = KeyPairGenerator.getInstance(NAME).generateKeyPair();
            return new Pair(
                    last32(pair.getPrivate().getEncoded()),
                    last32(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] sign(byte[] secret, byte[] message) {
        try {
            var signer = Signature.getInstance(NAME);
            signer.initSign(
                    KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(join(PRIVATE, secret))));
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** False for whatever is not a signature of this message by this key, however broken. */
    static boolean verify(byte[] open, byte[] message, byte[] signature) {
        try {
            var verifier = Signature.getInstance(NAME);
            verifier.initVerify(
                    KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(join(PUBLIC, open))));
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // a point that is not on the curve, a scalar out of range
        }
    }

    private static byte[] last32(byte[] encoded) {
        return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    }

    private static byte[] join(byte[] prefix, byte[] key) {
        return ByteBuffer.allocate(prefix.length + key.length)
                .put(prefix)
                .put(key)
                .array();
    }
}
