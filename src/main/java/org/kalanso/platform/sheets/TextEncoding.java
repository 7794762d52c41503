package org.kalanso.platform.sheets;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Finds out how a text file is encoded: by its mark, by its zeros, by whether it is valid UTF-8, else Windows-1252. */
final class TextEncoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private TextEncoding() {}

    /** @param name as shown to people */
    record Decoded(String name, String text) {}

    static Decoded decode(byte[] file) {
        if (begins(file, 0xef, 0xbb, 0xbf)) return decoded("UTF-8 with BOM", file, 3, StandardCharsets.UTF_8);
        if (begins(file, 0xff, 0xfe)) return decoded("UTF-16LE", file, 2, StandardCharsets.UTF_16LE);
        if (begins(file, 0xfe, 0xff)) return decoded("UTF-16BE", file, 2, StandardCharsets.UTF_16BE);
        int odd = zeros(file, 1);
        int even = zeros(file, 0);
        int pairs = Math.min(file.length, 4_000) / 2;
        // Latin text in UTF-16 has a zero in nearly every second byte, always on the same side
        if (odd > pairs * 7 / 10 && even < pairs / 20) return decoded("UTF-16LE", file, 0, StandardCharsets.UTF_16LE);
        if (even > pairs * 7 / 10 && odd < pairs / 20) return decoded("UTF-16BE", file, 0, StandardCharsets.UTF_16BE);
        try {
            return new Decoded("UTF-8", strict(file));
        } catch (CharacterCodingException e) {
            return decoded("windows-1252", file, 0, WINDOWS);
        }
    }

    private static String strict(byte[] file) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    }

    private static Decoded decoded(String name, byte[] file, int from, Charset charset) {
        return new Decoded(name, new String(file, from, file.length - from, charset));
    }

    private static int zeros(byte[] file, int from) {
        int zeros = 0;
        for (int i = from; i < Math.min(file.length, 4_000); i += 2) if (file[i] == 0) zeros++;
        return zeros;
    }

    private static boolean begins(byte[] file, int... mark) {
        if (file.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((file[i] & 0xff) != mark[i]) return false;
        return true;
    }
}
