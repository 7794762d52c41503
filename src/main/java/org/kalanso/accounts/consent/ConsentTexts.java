package org.kalanso.accounts.consent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kalanso.accounts.Purpose;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The texts to which people answer. Those that were ever shown stay with the program, so that a hash can be checked. */
@Component
class ConsentTexts {
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    /** Today's text, in French or English. */
    String text(Purpose purpose, Locale locale) {
        return texts.computeIfAbsent(
                purpose + "-" + purpose.textVersion() + "." + locale.getLanguage(), ConsentTexts::read);
    }

    /** SHA-256 of the text in UTF-8. */
    byte[] hash(Purpose purpose, Locale locale) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text(purpose, locale).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(String name) {
        try {
            return new ClassPathResource("consents/" + name + ".txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
