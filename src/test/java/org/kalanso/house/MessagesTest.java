package org.kalanso.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every sentence is there in French and in English, and none stands in a template. */
class MessagesTest {
    private static final Pattern USED = Pattern.compile(
            "(?:page\\.t|messages\\.get\\([a-zA-Z.()]+,|\\bt)\\s*\\(?\\s*\"([a-z][A-Za-z0-9.-]*)\"\\s*[,)]");

    @Test
    void french_and_english_have_the_same_keys() throws IOException {
        List<String> differences = new ArrayList<>();
        for (Path french : frenchFiles()) {
            Path english = Path.of(french.toString().replace(".properties", "_en.properties"));
            Set<String> missing = new TreeSet<>(load(french).stringPropertyNames());
            Set<String> surplus = new TreeSet<>(load(english).stringPropertyNames());
            surplus.removeAll(load(french).stringPropertyNames());
            missing.removeAll(load(english).stringPropertyNames());
            missing.forEach(key -> differences.add(english + " lacks " + key));
            surplus.forEach(key -> differences.add(french + " lacks " + key));
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void every_sentence_can_be_formatted_and_names_the_same_things_in_both_languages() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path french : frenchFiles()) {
            Properties source = load(french);
            Properties english = load(Path.of(french.toString().replace(".properties", "_en.properties")));
            for (String key : source.stringPropertyNames()) {
                int named = new MessageFormat(source.getProperty(key)).getFormatsByArgumentIndex().length;
                if (!english.containsKey(key)) continue;
                int inEnglish = new MessageFormat(english.getProperty(key)).getFormatsByArgumentIndex().length;
                if (named != inEnglish) wrong.add(key + " names " + named + " in French, " + inEnglish + " in English");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_key_that_a_template_uses_is_there() throws IOException {
        Set<String> known = allKeys();
        Set<String> missing = new TreeSet<>();
        for (Path template : Sources.in(Sources.TEMPLATES, ".jte"))
            USED.matcher(Sources.text(template))
                    .results()
                    .map(use -> use.group(1))
                    .filter(key -> !key.endsWith(".") && !known.contains(key))
                    .forEach(key -> missing.add(template + ": " + key));
        assertThat(missing).isEmpty();
    }

    @Test
    void no_template_holds_a_sentence() {
        List<String> literal = new ArrayList<>();
        for (Path template : Sources.in(Sources.TEMPLATES, ".jte"))
            if (!template.toString().contains("/design/"))
                LiteralText.in(Sources.text(template)).forEach(text -> literal.add(template + ": " + text));
        assertThat(literal).isEmpty();
    }

    static Set<String> allKeys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path french : frenchFiles()) keys.addAll(load(french).stringPropertyNames());
        return keys;
    }

    private static List<Path> frenchFiles() {
        return Sources.in(Sources.MESSAGES, ".properties").stream()
                .filter(file -> !file.toString().endsWith("_en.properties"))
                .toList();
    }

    private static Properties load(Path file) throws IOException {
        var properties = new Properties();
        try (Reader in = new StringReader(Sources.text(file))) {
            properties.load(in);
        }
        return properties;
    }

    /** Words between tags that come from the template itself. */
    private static final class LiteralText {
        private static final Pattern NOT_TEXT = Pattern.compile(
                "<%--.*?--%>|<style.*?</style>|<svg.*?</svg>|!\\{.*?\\}|\\$(?:unsafe)?\\{(?:[^{}]|\\{[^{}]*\\})*\\}|^\\s*@(?:import|param).*?$|@(?:if|elseif|for|else|endif|endfor|raw|endraw)(?:\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\))?",
                Pattern.DOTALL | Pattern.MULTILINE);
        private static final Pattern BETWEEN_TAGS = Pattern.compile(">([^<>@`]*[\\p{L}]{3,}[^<>@`]*)</");

        static List<String> in(String template) {
            String markup = NOT_TEXT.matcher(template).replaceAll("");
            return BETWEEN_TAGS
                    .matcher(markup)
                    .results()
                    .map(MatchResult::group)
                    .map(String::strip)
                    .filter(text -> !text.contains("Kalanso") && !text.contains("="))
                    .toList();
        }
    }
}
