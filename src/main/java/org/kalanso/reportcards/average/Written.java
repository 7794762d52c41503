package org.kalanso.reportcards.average;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Figures as people write them: decimal comma and narrow no-break space in French, point and comma in English; ranks with
 * their ordinals.
 */
public final class Written {
    private static final char NARROW_NO_BREAK_SPACE = '\u202f';

    private Written() {}

    /** {@code 12,75}; {@code 1 250} with a narrow no-break space; always two decimals. */
    public static String average(BigDecimal value, Locale locale) {
        return format("#,##0.00##", value, locale);
    }

    /** Without needless decimals: {@code 3}, {@code 1,5}. */
    public static String plain(BigDecimal value, Locale locale) {
        return format("#,##0.####", value, locale);
    }

    private static String format(String pattern, BigDecimal value, Locale locale) {
        var symbols = DecimalFormatSymbols.getInstance(english(locale) ? Locale.ENGLISH : Locale.FRENCH);
        if (!english(locale)) symbols.setGroupingSeparator(NARROW_NO_BREAK_SPACE);
        return new DecimalFormat(pattern, symbols).format(value);
    }

    /**
     * {@code 1er}, {@code 1re} for a girl, {@code 2e}, {@code 2e ex æquo}; {@code 1st}, {@code 2nd (tied)}.
     *
     * @param sex "M", "F" or null when it is not known, written as the masculine
     */
    public static String place(int place, boolean tied, @Nullable String sex, Locale locale) {
        if (english(locale)) return place + englishSuffix(place) + (tied ? " (tied)" : "");
        var suffix = place > 1 ? "e" : "F".equals(sex) ? "re" : "er";
        return place + suffix + (tied ? " ex æquo" : "");
    }

    /** {@code 4e / 62}, where 62 counts the ranked pupils only. */
    public static String rank(Rank rank, @Nullable String sex, Locale locale) {
        return place(rank.place(), rank.tied(), sex, locale) + " / " + rank.among();
    }

    private static String englishSuffix(int place) {
        if (place % 100 >= 11 && place % 100 <= 13) return "th";
        return switch (place % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
