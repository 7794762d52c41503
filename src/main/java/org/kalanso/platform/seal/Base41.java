package org.kalanso.platform.seal;

import java.io.ByteArrayOutputStream;

/**
 * Bytes as text for a QR picture: two bytes become three characters, as in Base45 (RFC 9285), but of an alphabet that may
 * stand behind the {@code #} of an address as it is. Base45 uses the blank and the percent sign, which phones rewrite or cut.
 * Every text has one meaning and every meaning one text: what {@link #encode} would not write, {@link #decode} refuses.
 */
final class Base41 {
    /** All in the alphanumeric set of QR. The last two can never end a text, so no program takes them for punctuation. */
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-$+./";

    private static final int RADIX = ALPHABET.length();

    private Base41() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder((bytes.length * 3 + 1) / 2);
        for (int i = 0; i < bytes.length; i += 2) {
            boolean pair = i + 1 < bytes.length;
            int value = pair ? (bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff : bytes[i] & 0xff;
            for (int digit = 0; digit < (pair ? 3 : 2); digit++, value /= RADIX)
                text.append(ALPHABET.charAt(value % RADIX));
        }
        return text.toString();
    }

    /** @throws Unreadable when this is no text that {@link #encode} writes */
    static byte[] decode(String text) {
        var bytes = new ByteArrayOutputStream(text.length() * 2 / 3);
        for (int i = 0; i < text.length(); i += 3) {
            String group = text.substring(i, Math.min(i + 3, text.length()));
            int value = value(group);
            if (group.length() == 3) bytes.write(value >> 8);
            bytes.write(value);
        }
        return bytes.toByteArray();
    }

    private static int value(String group) {
        int value = 0;
        for (int i = group.length() - 1; i >= 0; i--) {
            int digit = ALPHABET.indexOf(group.charAt(i));
            if (digit < 0) throw new Unreadable();
            value = value * RADIX + digit;
        }
        int most = group.length() == 3 ? 0xffff : 0xff;
        if (group.length() == 1 || value > most) throw new Unreadable();
        return value;
    }
}
