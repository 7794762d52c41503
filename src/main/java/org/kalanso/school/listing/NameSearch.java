package org.kalanso.school.listing;

import java.util.Map;
import org.kalanso.platform.text.Names;

/** Finds by any part of a name: each word typed stands somewhere in the key of the name. */
public final class NameSearch {
    private NameSearch() {}

    /**
     * @param column the key of the name, such as {@code s.name_key}, or an expression that makes it
     * @param values receives what the condition names
     * @return a condition without outer brackets
     */
    public static String condition(String column, String typed, Map<String, Object> values) {
        String[] words = Names.key(typed).split(" ");
        var condition = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            condition
                    .append(i == 0 ? "" : " and ")
                    .append(column)
                    .append(" like :word")
                    .append(i);
            values.put("word" + i, "%" + escaped(words[i]) + "%");
        }
        return condition.toString();
    }

    /** The key of a name that is kept without one: {@link Names#key} but for ligatures and odd apostrophes. */
    public static String keyOf(String column) {
        return "regexp_replace(normalize(lower(" + column + "), NFD), '[\\u0300-\\u036f]', '', 'g')";
    }

    /** The text as a pattern of {@code like} that means only itself. */
    public static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
