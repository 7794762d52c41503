package org.kalanso.platform.sheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Numbers and dates as spreadsheets store them. */
final class Numbers {
    /** What spreadsheets themselves show: beyond 15 digits a stored number is only the noise of binary fractions. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY = 2_958_465;

    private Numbers() {}

    static Cell cell(String stored, boolean date, boolean from1904) {
        if (stored.isBlank()) return Cell.EMPTY;
        BigDecimal number;
        try {
            number = new BigDecimal(stored.strip());
        } catch (NumberFormatException e) {
            return Cell.of(stored);
        }
        if (Math.abs((long) number.scale()) > 400) return Cell.of(stored);
        return date ? day(number, from1904) : Cell.of(shown(number));
    }

    static BigDecimal shown(BigDecimal number) {
        BigDecimal rounded = number.round(SHOWN).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private static Cell day(BigDecimal serial, boolean from1904) {
        int days = serial.intValue();
        if (days < 1 || days > LAST_DAY) return Cell.of(shown(serial));
        return Cell.of((from1904 ? EPOCH_1904 : EPOCH_1900).plusDays(days));
    }

    /** A day written year-month-day, with or without a time after it; other text stays text. */
    static Cell isoDate(String text) {
        try {
            return text.length() < 10 ? Cell.of(text) : Cell.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeException e) {
            return Cell.of(text);
        }
    }
}
