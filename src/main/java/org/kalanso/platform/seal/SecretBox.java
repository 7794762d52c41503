package org.kalanso.platform.seal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM: 12 bytes of nonce, then what is hidden and its tag; the label must be the same to open it. */
public record SecretBox(SecretKeySpec key) {
    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static SecretBox of(byte[] key) {
        return new SecretBox(new SecretKeySpec(key, "AES"));
    }

    public byte[] hide(byte[] open, byte[] label) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] hidden = run(Cipher.ENCRYPT_MODE, nonce, open, label);
        return ByteBuffer.allocate(NONCE + hidden.length).put(nonce).put(hidden).array();
    }

    /** @throws IllegalStateException when it was hidden with another master key, or changed */
    public byte[] open(byte[] hidden, byte[] label) {
        return run(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(hidden, NONCE),
                Arrays.copyOfRange(hidden, NONCE, hidden.length),
                label);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, byte[] label) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(128, nonce));
            cipher.updateAAD(label);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key was not hidden with this installation's master key", e);
        }
    }
}
