package org.kalanso.school.preset;

import java.util.Locale;
import java.util.Set;
import org.kalanso.platform.text.Names;

/** A school's short name made from its name: the first letters of its words, little words left out. */
final class Acronym {
    private static final Set<String> LITTLE =
            Set.of("de", "du", "des", "la", "le", "les", "l", "d", "et", "of", "the", "and");
    private static final int LONGEST = 6;

    private Acronym() {}

    static String of(String name) {
        var letters = new StringBuilder();
        for (String word : Names.key(name).split("[^a-z0-9]+"))
            if (!word.isEmpty() && !LITTLE.contains(word) && letters.length() < LONGEST) letters.append(word.charAt(0));
        return letters.isEmpty() ? "E" : letters.toString().toUpperCase(Locale.ROOT);
    }
}
