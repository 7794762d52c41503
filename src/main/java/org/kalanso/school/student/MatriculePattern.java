package org.kalanso.school.student;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a school numbers its pupils: {@code {year}/{number:3}} gives 2026/001. The pieces are {@code {year}} and {@code {yy}}
 * (in which the active year begins), {@code {short}} (the school's short name) and one {@code {number:N}}, filled with
 * zeros to N digits (1 to 9) and longer where the number is.
 */
public record MatriculePattern(String text) {
    private static final Pattern PIECE = Pattern.compile("\\{(year|yy|short|number(?::([1-9]))?)}");
    private static final int LONGEST = 40;

    public boolean valid() {
        String left = PIECE.matcher(text).replaceAll("");
        long numbers = PIECE.matcher(text)
                .results()
                .filter(piece -> piece.group(1).startsWith("number"))
                .count();
        return numbers == 1 && text.length() <= LONGEST && left.indexOf('{') < 0 && left.indexOf('}') < 0;
    }

    /** @param year in which the school year begins */
    public String format(int year, String shortName, int number) {
        return PIECE.matcher(text)
                .replaceAll(piece -> Matcher.quoteReplacement(
                        switch (piece.group(1)) {
                            case "year" -> Integer.toString(year);
                            case "yy" -> "%02d".formatted(year % 100);
                            case "short" -> shortName;
                            default -> zeros(number, piece.group(2));
                        }));
    }

    /** Do the numbers begin anew each year? */
    public boolean yearly() {
        return text.contains("{year}") || text.contains("{yy}");
    }

    private static String zeros(int number, @org.jspecify.annotations.Nullable String digits) {
        return digits == null ? Integer.toString(number) : ("%0" + digits + "d").formatted(number);
    }
}
