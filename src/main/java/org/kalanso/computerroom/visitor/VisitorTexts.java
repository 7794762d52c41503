package org.kalanso.computerroom.visitor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The text a visitor agrees to. One that was ever shown is never edited: a new one gets the next number. */
@Component
class VisitorTexts {
    static final int VERSION = 2;

    String text(Locale locale) {
        try {
            return new ClassPathResource("consents/VISITOR-" + VERSION + "." + locale.getLanguage() + ".txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of the text in UTF-8, hexadecimal. */
    String hash(Locale locale) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text(locale).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
