package org.kalanso.platform.web;

import java.util.Locale;

/** The one or two letters that stand for a name where no picture does. */
public final class Initials {
    private Initials() {}

    public static String of(String name) {
        String[] words = name.strip().split("[\\s\\u00a0-]+");
        String first = letter(words[0]);
        return words.length == 1 ? first : first + letter(words[words.length - 1]);
    }

    private static String letter(String word) {
        return word.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("")
                .toUpperCase(Locale.ROOT);
    }
}
