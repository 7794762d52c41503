package org.kalanso.accounts.consent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kalanso.accounts.Purpose;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The texts to which people answer: a school's own, or the program's. Those that were ever shown are kept, so that a hash can
 * be checked.
 */
@Component
class ConsentTexts {
    private final ConsentTextStore store;
    private final Map<Purpose, ConsentText> usual = new ConcurrentHashMap<>();

    ConsentTexts(ConsentTextStore store) {
        this.store = store;
    }

    /** What the school asks now. */
    ConsentText today(SchoolId school, Purpose purpose) {
        return store.newest(school, purpose).orElseGet(() -> usual(purpose));
    }

    /** The program's own, asked where a school says nothing else. */
    ConsentText usual(Purpose purpose) {
        return usual.computeIfAbsent(
                purpose,
                each -> new ConsentText(
                        null, each, each.textVersion(), read(each, "fr"), read(each, "en"), null, null));
    }

    private static String read(Purpose purpose, String language) {
        String name = purpose + "-" + purpose.textVersion() + "." + language;
        try {
            return new ClassPathResource("consents/" + name + ".txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
