package org.kalanso.school.rosterfile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.text.Names;

/**
 * A person's name, kept as typed apart from spaces.
 *
 * @param given may be empty: some people have one name
 * @param doubt why family name and given names are not certain; null when they are
 */
public record PersonName(String family, String given, Issue.@Nullable Code doubt) {
    /**
     * Takes a whole name apart. The words in capitals at one end are the family name; where all are, or none, nobody can
     * tell, and the whole is kept.
     */
    static PersonName split(String whole) {
        List<String> words = List.of(Names.tidy(whole).split(" "));
        if (words.size() == 1) return new PersonName(words.getFirst(), "", Issue.Code.ONE_NAME_ONLY);
        int first = 0;
        while (first < words.size() && isCapital(words.get(first))) first++;
        if (first > 0 && first < words.size())
            return joined(words.subList(0, first), words.subList(first, words.size()));
        int last = words.size();
        while (last > 0 && isCapital(words.get(last - 1))) last--;
        if (last > 0 && last < words.size()) return joined(words.subList(last, words.size()), words.subList(0, last));
        return new PersonName(Names.tidy(whole), "", Issue.Code.NAME_NOT_SPLIT);
    }

    static PersonName of(String family, String given) {
        String tidyFamily = Names.tidy(family);
        String tidyGiven = Names.tidy(given);
        if (tidyFamily.isEmpty()) return new PersonName(tidyGiven, "", Issue.Code.ONE_NAME_ONLY);
        return new PersonName(tidyFamily, tidyGiven, tidyGiven.isEmpty() ? Issue.Code.ONE_NAME_ONLY : null);
    }

    /** Family name first. */
    public String whole() {
        return given.isEmpty() ? family : family + " " + given;
    }

    /** For comparing: homonyms have the same. */
    public String key() {
        return Names.key(whole());
    }

    private static PersonName joined(List<String> family, List<String> given) {
        return new PersonName(String.join(" ", family), String.join(" ", given), null);
    }

    private static boolean isCapital(String word) {
        List<Integer> letters = new ArrayList<>();
        word.chars().filter(Character::isLetter).forEach(letters::add);
        return !letters.isEmpty() && letters.stream().allMatch(Character::isUpperCase);
    }
}
