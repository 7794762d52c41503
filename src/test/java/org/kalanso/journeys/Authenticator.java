package org.kalanso.journeys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The application on a teacher's phone, as RFC 6238 has it: written apart from the program's own. */
record Authenticator(String secret) {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP_SECONDS = 30;

    String code(Instant now) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key(), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                    .putLong(now.getEpochSecond() / STEP_SECONDS)
                    .array());
            int at = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, at, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] key() {
        var bits = new StringBuilder();
        for (char c :
                secret.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", "").toCharArray())
            bits.append(
                    "%5s".formatted(Integer.toBinaryString(BASE32.indexOf(c))).replace(' ', '0'));
        byte[] key = new byte[bits.length() / Byte.SIZE];
        for (int i = 0; i < key.length; i++)
            key[i] = (byte) Integer.parseInt(bits.substring(i * Byte.SIZE, (i + 1) * Byte.SIZE), 2);
        return key;
    }
}
