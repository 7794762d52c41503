package org.kalanso.school;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kalanso.platform.text.Names;

/**
 * A class's name taken apart: {@code 6ème 1}, {@code 6e1} and {@code SIXIEME 1} are one class, {@code TLE C} and {@code
 * Terminale C} too.
 *
 * @param level its level in one spelling: {@code 6e}, {@code 1ère}, {@code Tle}, {@code CE1}; empty when it names none
 * @param rest what distinguishes classes of the level: {@code 1}, {@code ESP}, {@code C2}; in upper case
 */
public record ClassName(String level, String rest) {
    private static final Pattern NUMBERED = Pattern.compile(
            "^(\\d{1,2})(?!\\d)\\s*(?:(?i:i[eè]me|[eè]me|[eè]re|nde|nd|de|re|er|th|st|rd|[eè])(?=$|[^\\p{L}])|[eè](?=\\p{Lu}))?\\s*[.°]?\\s*(.*)$");
    private static final Pattern WORDED = Pattern.compile("^(\\p{L}+)\\.?\\s*(.*)$");
    private static final Pattern PRIMARY =
            Pattern.compile("^(C[IP]|CE[12]|CM[12]|SIL|PS|MS|GS)(?=$|[^\\p{L}\\d])\\s*(.*)$");
    private static final Map<String, String> LEVEL_WORDS = Map.ofEntries(
            Map.entry("sixieme", "6e"),
            Map.entry("cinquieme", "5e"),
            Map.entry("quatrieme", "4e"),
            Map.entry("troisieme", "3e"),
            Map.entry("seconde", "2nde"),
            Map.entry("premiere", "1ère"),
            Map.entry("terminale", "Tle"),
            Map.entry("term", "Tle"),
            Map.entry("tle", "Tle"),
            Map.entry("tale", "Tle"),
            Map.entry("septieme", "7e"),
            Map.entry("huitieme", "8e"),
            Map.entry("neuvieme", "9e"),
            Map.entry("dixieme", "10e"),
            Map.entry("onzieme", "11e"),
            Map.entry("douzieme", "12e"));

    public static ClassName of(String typed) {
        String tidy = Names.tidy(typed.replaceAll("[-_/]", " "));
        String upper = Names.key(tidy).toUpperCase(Locale.ROOT);
        Matcher primary = PRIMARY.matcher(upper);
        if (primary.matches()) return new ClassName(primary.group(1), squeezed(primary.group(2)));
        Matcher numbered = NUMBERED.matcher(tidy);
        if (numbered.matches()) return new ClassName(ordinal(numbered.group(1)), squeezed(numbered.group(2)));
        Matcher worded = WORDED.matcher(tidy);
        String level = worded.matches() ? LEVEL_WORDS.get(Names.key(worded.group(1))) : null;
        if (level != null) return new ClassName(level, squeezed(worded.group(2)));
        return new ClassName("", squeezed(tidy));
    }

    /** What two spellings of one class have in common. */
    public String key() {
        return Names.key(level) + "|" + rest;
    }

    /** In one spelling: {@code 6e 1}. */
    public String display() {
        return (level + " " + rest).strip();
    }

    /** The series that the name carries, {@code C} in {@code 2nde C1}; empty where it carries none. */
    public String series() {
        return isUpperSecondary() ? rest.replaceAll("\\d+$", "") : "";
    }

    /** Levels that divide into series: the last three years before the final examination. */
    public boolean isUpperSecondary() {
        return switch (level) {
            case "2nde", "1ère", "Tle", "11e", "12e" -> true;
            default -> false;
        };
    }

    private static String ordinal(String digits) {
        return switch (Integer.parseInt(digits)) {
            case 1 -> "1ère";
            case 2 -> "2nde";
            default -> Integer.parseInt(digits) + "e";
        };
    }

    private static String squeezed(String rest) {
        return Names.key(rest).replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    }
}
