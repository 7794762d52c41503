package org.kalanso.school.rosterfile;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kalanso.platform.text.Names;

/**
 * A guardian's name and numbers in one cell: {@code Père : NDONGO Thierry 690 54 47 48}.
 *
 * @param name without title; may be empty
 * @param phones as written; may be empty
 */
record Contact(String name, String phones, Relation relation) {
    private static final Pattern PHONES = Pattern.compile("[(+]*\\s*\\+?\\d");
    private static final Pattern TITLE = Pattern.compile(
            "(?iu)^(p[eè]re|m[eè]re|tuteur|tutrice|parent|oncle|tante|papa|maman|monsieur|madame|mme|mlle|mrs|mr|m\\.|m(?=\\s*:))\\s*[:.]?(?=\\s|$|:)\\s*:?\\s*");
    private static final Set<String> NOBODY = Set.of("-", "--", "neant", "ras", "/", ".", "?", "m", "m.", "mme");

    static Contact split(String cell) {
        String tidy = Names.tidy(cell);
        Matcher phones = PHONES.matcher(tidy);
        int at = phones.find() ? phones.start() : tidy.length();
        String before = tidy.substring(0, at);
        return new Contact(nameOnly(before), tidy.substring(at), relation(before));
    }

    /** Without {@code M.}, {@code Père :} and the like; empty for a dash and for words that say there is nobody. */
    static String nameOnly(String typed) {
        String name = Names.tidy(typed);
        for (Matcher title = TITLE.matcher(name); title.find(); title = TITLE.matcher(name))
            name = name.substring(title.end());
        name = name.replaceFirst("[\\s:,;/-]+$", "");
        return NOBODY.contains(Names.key(name)) ? "" : name;
    }

    private static Relation relation(String words) {
        String key = Names.key(words);
        if (key.startsWith("pere") || key.startsWith("papa")) return Relation.FATHER;
        if (key.startsWith("mere") || key.startsWith("maman")) return Relation.MOTHER;
        return Relation.GUARDIAN;
    }
}
