package org.kalanso.reportcards.print;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kalanso.reportcards.average.Rank;
import org.kalanso.reportcards.average.Written;
import org.kalanso.reportcards.card.CardRank;

/** How figures are written on paper: as {@link Written} does, with a dash where there is nothing to say. */
final class Figures {
    /** Said by the paper where there is nothing to say. */
    static final String NONE = "–";

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu");

    private Figures() {}

    /** Averages and products: two decimals at least, so that columns align. */
    static String average(@Nullable BigDecimal value, Locale locale) {
        return value == null ? NONE : Written.average(value, locale);
    }

    /** Marks, coefficients, scales: as many decimals as there are. */
    static String plain(@Nullable BigDecimal value, Locale locale) {
        return value == null ? NONE : Written.plain(value, locale);
    }

    /** "4e", "1re", "2e ex æquo", never broken inside "ex æquo"; "4th", "2nd (tied)". */
    static String place(@Nullable CardRank rank, @Nullable String sex, Locale locale) {
        if (rank == null) return NONE;
        return Written.place(rank.place(), rank.tied(), sex, locale).replace("ex æquo", "ex\u00a0æquo");
    }

    static String rank(CardRank rank, @Nullable String sex, Locale locale) {
        return Written.rank(new Rank(rank.place(), rank.tied(), rank.among()), sex, locale);
    }

    static String day(LocalDate day) {
        return SHORT.format(day);
    }

    /** "1er mars 2027"; "1 March 2027". */
    static String longDay(LocalDate day, Locale locale) {
        String text = LONG.withLocale(locale).format(day);
        return day.getDayOfMonth() == 1 && !locale.equals(Locale.ENGLISH) ? "1er" + text.substring(1) : text;
    }
}
