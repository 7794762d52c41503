package org.kalanso.platform.seal;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kalanso.platform.text.Messages;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * One file that checks seals without any network: script, style, words and the installation's public keys are all in it, and
 * its own policy lets it load and send nothing. It knows the keys of the day it was saved.
 */
@Component
class OfflinePage {
    private static final List<String> VERDICTS =
            List.of("AUTHENTIC", "UNREADABLE", "UNKNOWN_KEY", "FORGED", "WRONG_DAY", "KEY_WITHDRAWN");

    private final SealKeys keys;
    private final Seals seals;
    private final Messages messages;
    private final TemplateEngine templates;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    OfflinePage(SealKeys keys, Seals seals, Messages messages, TemplateEngine templates, Clock clock) {
        this.keys = keys;
        this.seals = seals;
        this.messages = messages;
        this.templates = templates;
        this.clock = clock;
    }

    /** What the script must know: days count from 1970. */
    record Key(int id, String open, long from, long until, boolean withdrawn) {
        static Key of(SealKey key) {
            return new Key(
                    key.id(),
                    HexFormat.of().formatHex(key.open()),
                    key.firstDay().toEpochDay(),
                    key.lastDay().toEpochDay(),
                    key.withdrawnAt() != null);
        }
    }

    record Kind(String name, List<String> fields) {}

    record Known(List<Key> keys, Map<Integer, Kind> kinds, Map<String, String> words, String lang) {}

    byte[] page(Locale locale) {
        // "<" would end the script element, wherever it stood
        String known = json.writeValueAsString(known(locale)).replace("<", "\\u003c");
        String script = "const KNOWN = " + known + ";\n" + Files.SEAL.replace("export function", "function")
                + Files.OFFLINE.replaceAll("(?m)^import .*\n", "");
        var params = new HashMap<String, Object>();
        params.put("messages", messages);
        params.put("locale", locale);
        params.put("savedOn", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        params.put("script", script);
        params.put("style", Files.STYLE);
        params.put("policy", policy(script));
        var out = new StringOutput();
        templates.render("platform/seal/offline.jte", params, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Known known(Locale locale) {
        var kinds = new HashMap<Integer, Kind>();
        for (SealedKind kind : seals.allKinds())
            kinds.put(
                    kind.code(),
                    new Kind(
                            messages.get(locale, kind.name()),
                            kind.fields().stream()
                                    .map(key -> messages.get(locale, key))
                                    .toList()));
        var words = new HashMap<String, String>();
        for (String verdict : VERDICTS) words.put(verdict, messages.get(locale, "seal.verdict." + verdict));
        for (String word : List.of("seal.version", "seal.issued-on", "seal.offline.newer", "seal.paper"))
            words.put(word, messages.get(locale, word));
        var all = new ArrayList<Key>();
        keys.all().forEach(key -> all.add(Key.of(key)));
        return new Known(all, kinds, words, locale.getLanguage());
    }

    /** Nothing from outside, nothing to outside, and only this very script and style. */
    private static String policy(String script) {
        return "default-src 'none'; script-src '" + hash(script) + "'; style-src '" + hash(Files.STYLE)
                + "'; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Files {
        static final String SEAL = read("static/js/seal.js");
        static final String OFFLINE = read("static/js/seal-offline.js");
        static final String STYLE = read("static/css/seal-offline.css");

        private static String read(String path) {
            try (var in = new ClassPathResource(path).getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
