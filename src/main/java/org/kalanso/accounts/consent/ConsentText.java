package org.kalanso.accounts.consent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.Purpose;

/**
 * What people are asked, in both languages.
 *
 * @param id null for the program's own text
 * @param version of the school; the program's own is 1
 * @param madeAt null for the program's own
 * @param withdrawnAt since when it is asked no more, although nothing newer took its place
 */
public record ConsentText(
        @Nullable UUID id,
        Purpose purpose,
        int version,
        String french,
        String english,
        @Nullable Instant madeAt,
        @Nullable Instant withdrawnAt) {
    public String in(Locale reader) {
        return reader.getLanguage().equals("en") ? english : french;
    }

    /** SHA-256 of the text as it is shown, in UTF-8. */
    byte[] hash(Locale shown) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(in(shown).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As people compare it with the proof of an answer: 64 hexadecimal digits. */
    public String hashText(Locale shown) {
        return HexFormat.of().formatHex(hash(shown));
    }
}
