package org.kalanso.audit.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kalanso.platform.text.Messages;

/** Every act that a module records can be read by a person, in its group. */
class JournalWordsTest {
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z-]*\\.[a-z][a-z-]*)\"");
    private final Messages messages = new Messages();

    JournalWordsTest() throws IOException {}

    @Test
    void every_act_that_the_sources_record_has_words() throws IOException {
        Set<String> wordless = new TreeSet<>();
        int acts = 0;
        for (Path file : sources()) {
            String text = Files.readString(file);
            if (!text.contains("Recorded(") && !text.contains("Recorded.by(")) continue;
            for (String act :
                    LITERAL.matcher(text).results().map(each -> each.group(1)).toList()) {
                if (isSomethingElse(act)) continue;
                acts++;
                if (!messages.has("journal.act." + act)) wordless.add(file.getFileName() + ": " + act);
            }
        }
        assertThat(acts).isGreaterThan(30);
        assertThat(wordless).isEmpty();
    }

    /** A refusal, a sentence, a letter, a job, a notice, a table, the purpose of a key. */
    private boolean isSomethingElse(String literal) {
        return literal.startsWith("reportcards.")
                || literal.startsWith("platform.")
                || Stream.of(
                                "problem." + literal,
                                literal,
                                literal + ".subject",
                                "job." + literal + ".title",
                                "notice." + literal + ".title")
                        .anyMatch(messages::has);
    }

    @Test
    void no_noun_stands_in_two_groups() {
        var seen = new HashSet<String>();
        assertThat(Arrays.stream(ActGroup.values())
                        .flatMap(group -> group.nouns().stream())
                        .filter(noun -> !seen.add(noun)))
                .isEmpty();
    }

    @Test
    void every_group_has_its_word() {
        for (ActGroup group : ActGroup.values())
            for (Locale locale : Messages.LANGUAGES)
                assertThat(messages.get(locale, "journal.group-" + group)).isNotBlank();
        assertThat(ActGroup.of("mark.changed")).isEqualTo(ActGroup.MARKS);
        assertThat(ActGroup.of("something.else")).isEqualTo(ActGroup.OTHER);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
