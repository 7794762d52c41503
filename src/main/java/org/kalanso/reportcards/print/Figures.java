package org.kalanso.reportcards.print;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kalanso.reportcards.card.CardRank;

/** How figures are written on French paper: decimal comma, thousands apart by a narrow no-break space, "1re", "2e ex æquo". */
final class Figures {
    /** Said by the paper where there is nothing to say. */
    static final String NONE = "–";

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);

    private Figures() {}

    /** Averages and products: always two decimals, so that columns align. */
    static String average(@Nullable BigDecimal value) {
        return value == null ? NONE : comma(value.setScale(2, RoundingMode.UNNECESSARY));
    }

    /** Marks, coefficients, scales: as many decimals as there are. */
    static String plain(@Nullable BigDecimal value) {
        if (value == null) return NONE;
        var stripped = value.stripTrailingZeros();
        return comma(stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped);
    }

    /** "4e", "1re", "2e ex æquo". */
    static String place(@Nullable CardRank rank, @Nullable String sex) {
        if (rank == null) return NONE;
        String ending = rank.place() > 1 ? "e" : "F".equals(sex) ? "re" : "er";
        return rank.place() + ending + (rank.tied() ? " ex\u00a0æquo" : "");
    }

    static String day(LocalDate day) {
        return SHORT.format(day);
    }

    /** "1er mars 2027". */
    static String longDay(LocalDate day) {
        String text = LONG.format(day);
        return day.getDayOfMonth() == 1 ? "1er" + text.substring(1) : text;
    }

    private static String comma(BigDecimal value) {
        String text = value.toPlainString().replace('.', ',');
        int end = text.indexOf(',') < 0 ? text.length() : text.indexOf(',');
        var grouped = new StringBuilder(text);
        for (int at = end - 3; at > (text.startsWith("-") ? 1 : 0); at -= 3) grouped.insert(at, '\u202f');
        return grouped.toString().replace('-', '−');
    }
}
