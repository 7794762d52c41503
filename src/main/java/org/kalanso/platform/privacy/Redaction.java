package org.kalanso.platform.privacy;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kalanso.platform.text.Names;

/**
 * Puts a pseudonym where a text names somebody: by their whole name in either order, by phone, e-mail or number, in any
 * case, with or without accents. In texts about that person alone, each of their names counts by itself.
 */
public final class Redaction {
    private static final int SHORTEST = 3;
    private final List<String> words;
    private final Pattern whole;
    private final Pattern each;
    private final String pseudonym;

    /** @param words whole names, phones, addresses, numbers */
    public Redaction(Collection<String> words, String pseudonym) {
        this.words = words.stream()
                .map(String::strip)
                .filter(word -> word.length() >= SHORTEST)
                .flatMap(word -> java.util.stream.Stream.of(word, Names.key(word)))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        this.pseudonym = pseudonym;
        whole = pattern(this.words);
        each = pattern(this.words.stream()
                .flatMap(word -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(word), java.util.Arrays.stream(word.split("\\s+"))))
                .filter(word -> word.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList());
    }

    /** Patterns for {@code ilike any}: rows that may need a look. */
    public String[] likes() {
        return words.stream()
                .map(word ->
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .toArray(String[]::new);
    }

    /** In a text about anybody. */
    public String in(String text) {
        return whole.matcher(text).replaceAll(Matcher.quoteReplacement(pseudonym));
    }

    /** In a text about this person alone. */
    public String inTheirs(String text) {
        return each.matcher(text).replaceAll(Matcher.quoteReplacement(pseudonym));
    }

    private static Pattern pattern(List<String> words) {
        if (words.isEmpty()) return Pattern.compile("(?!)");
        return Pattern.compile(
                words.stream()
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
