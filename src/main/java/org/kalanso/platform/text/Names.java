package org.kalanso.platform.text;

import java.text.Normalizer;
import java.util.Locale;

/** Names as people type them, and the key by which they are compared, searched and sorted. */
public final class Names {
    private Names() {}

    /** As typed, apart from outer and doubled spaces of any kind. */
    public static String tidy(String typed) {
        return typed.replaceAll("[\\s\\u00a0\\u202f\\u2007]+", " ").strip();
    }

    /** A name may have been corrected; where no word is left of it, it is somebody else's. */
    public static boolean shareNoWord(String one, String other) {
        java.util.List<String> words = java.util.List.of(key(other).split(" "));
        return java.util.Arrays.stream(key(one).split(" ")).noneMatch(words::contains);
    }

    /**
     * For comparing: lower case, no accents, every kind of apostrophe the same, single spaces. Two names with one key are
     * homonyms, never on that account one person.
     */
    public static String key(String name) {
        String plain = Normalizer.normalize(tidy(name), Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return plain.replaceAll("[’‘ʼ`´ʹ]", "'")
                .replace("œ", "oe")
                .replace("Œ", "OE")
                .replace("æ", "ae")
                .replace("Æ", "AE")
                .toLowerCase(Locale.ROOT);
    }
}
