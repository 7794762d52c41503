package org.kalanso.accounts.factor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that change every half minute (RFC 6238, HMAC-SHA-1, as every authenticator speaks it). */
final class Totp {
    static final int SECONDS = 30;
    static final int DIGITS = 6;
    /** A phone's clock may be a step off, either way. */
    private static final int DRIFT = 1;

    private static final char[] BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".toCharArray();

    private Totp() {}

    static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS);
    }

    /** @return the step whose code it is, near now; empty when it is none's */
    static OptionalLong match(byte[] secret, String code, Instant now) {
        byte[] typed = code.getBytes(StandardCharsets.US_ASCII);
        OptionalLong found = OptionalLong.empty();
        for (long step = step(now) - DRIFT; step <= step(now) + DRIFT; step++)
            if (MessageDigest.isEqual(typed, code(secret, step, DIGITS).getBytes(StandardCharsets.US_ASCII)))
                found = OptionalLong.of(step);
        return found;
    }

    static String code(byte[] secret, long step, int digits) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int start = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, start, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            long limit = Math.round(Math.pow(10, digits));
            return String.format("%0" + digits + "d", number % limit);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As people type it into an authenticator that has no camera (RFC 4648, without padding). */
    static String base32(byte[] bytes) {
        var text = new StringBuilder();
        int bits = 0;
        int value = 0;
        for (byte each : bytes) {
            value = value << 8 | each & 0xff;
            bits += 8;
            while (bits >= 5) {
                text.append(BASE32[value >>> bits - 5 & 31]);
                bits -= 5;
            }
            value &= (1 << bits) - 1;
        }
        if (bits > 0) text.append(BASE32[value << 5 - bits & 31]);
        return text.toString();
    }
}
