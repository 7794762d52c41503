package org.kalanso.notifications.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A message only that browser can read: {@code aes128gcm} in one record (RFC 8188) with keys agreed as RFC 8291 has it. */
final class WebPushEncryption {
    private static final int RECORD = 4_096;
    private static final int SALT = 16;
    private static final byte LAST_RECORD = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private WebPushEncryption() {}

    /**
     * @param key the browser's public key
     * @param auth the 16 bytes shared with it
     * @return the body of the request
     */
    static byte[] encrypt(byte[] plain, byte[] key, byte[] auth) {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return encrypt(plain, key, auth, Curve.newPair(), salt);
    }

    /** With a given pair and salt, for the vector of the RFC only: both must be new for every message. */
    static byte[] encrypt(byte[] plain, byte[] key, byte[] auth, KeyPair own, byte[] salt) {
        try {
            byte[] ownKey = Curve.bytes((ECPublicKey) own.getPublic());
            var agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(own.getPrivate());
            agreement.doPhase(Curve.open(key), true);
            byte[] info = join(bytes("WebPush: info\0"), key, ownKey);
            byte[] input = derive(auth, agreement.generateSecret(), info, 32);
            byte[] secret = derive(salt, input, bytes("Content-Encoding: aes128gcm\0"), 16);
            byte[] nonce = derive(salt, input, bytes("Content-Encoding: nonce\0"), 12);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(128, nonce));
            byte[] hidden = cipher.doFinal(join(plain, new byte[] {LAST_RECORD}));
            byte[] head = ByteBuffer.allocate(SALT + 5)
                    .put(salt)
                    .putInt(RECORD)
                    .put((byte) ownKey.length)
                    .array();
            return join(head, ownKey, hidden);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] derive(byte[] salt, byte[] input, byte[] info, int length) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addSalt(salt)
                        .addIKM(input)
                        .thenExpand(info, length));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] join(byte[]... parts) {
        var all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (byte[] part : parts) all.put(part);
        return all.array();
    }
}
