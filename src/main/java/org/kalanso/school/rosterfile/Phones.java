package org.kalanso.school.rosterfile;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.text.Names;

/** Reads phone numbers as they are kept, several to a cell, national or international. */
final class Phones {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Pattern BETWEEN =
            Pattern.compile("[/;|\\n]+|\\s(?:ou|et|or|and)\\s|,(?=\\s*(?:\\+|00|\\d{2,3}[ .-]?\\d))");
    private static final List<String> REGIONS =
            List.of("GN", "CM", "SN", "CI", "ML", "BJ", "BF", "TG", "NE", "GA", "CG", "TD");
    private static final int SHORTEST = 8;

    private final String region;

    /** @param region ISO 3166-1 of numbers without a country in front */
    Phones(String region) {
        this.region = region;
    }

    List<Phone> read(String cell) {
        List<Phone> phones = new ArrayList<>();
        for (String part : parts(cell)) phones.add(one(part));
        return phones;
    }

    private static List<String> parts(String cell) {
        List<String> parts = new ArrayList<>();
        for (String part : BETWEEN.split(cell)) {
            String tidy = Names.tidy(part);
            if (!tidy.isEmpty() && !tidy.equals("-")) parts.add(tidy);
        }
        // a comma or a word between groups of one number would leave halves: then the cell is one number
        boolean halves = parts.size() > 1 && parts.stream().allMatch(part -> digits(part) < SHORTEST);
        return halves ? List.of(Names.tidy(cell)) : parts;
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }

    private Phone one(String typed) {
        String valid = valid(typed, region);
        return valid == null ? new Phone(typed, false) : new Phone(valid, true);
    }

    private static @Nullable String valid(String typed, String region) {
        // letters would be read as the keys of a telephone
        if (typed.chars().anyMatch(Character::isLetter)) return null;
        try {
            var number = NUMBERS.parse(typed, region);
            return NUMBERS.isValidNumber(number) ? NUMBERS.format(number, PhoneNumberFormat.E164) : null;
        } catch (NumberParseException e) {
            return null;
        }
    }

    /** The country whose plan fits most of a list's numbers: for a list that is read before there is a school. */
    static String regionOf(List<String> cells) {
        Map<String, Integer> fitting = new TreeMap<>();
        for (String cell : cells.stream().limit(400).toList()) {
            for (String part : parts(cell)) {
                String named = valid(part, "ZZ");
                if (named != null) fitting.merge(regionNamed(named), 5, Integer::sum);
                else
                    REGIONS.stream()
                            .filter(region -> valid(part, region) != null)
                            .forEach(region -> fitting.merge(region, 1, Integer::sum));
            }
        }
        return fitting.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(REGIONS.getFirst());
    }

    private static String regionNamed(String e164) {
        try {
            String region = NUMBERS.getRegionCodeForNumber(NUMBERS.parse(e164, "ZZ"));
            return region == null ? REGIONS.getFirst() : region;
        } catch (NumberParseException e) {
            return REGIONS.getFirst();
        }
    }
}
