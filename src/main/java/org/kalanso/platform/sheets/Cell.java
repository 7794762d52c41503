package org.kalanso.platform.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One cell as a person sees it.
 *
 * @param text what it says: a number without grouping and with a point, a date as year-month-day
 * @param number the exact number, where the cell holds one and not text that looks like one
 * @param date the day, where the spreadsheet knows the cell as a date
 * @param formula whether it was calculated: then it is text, its value as last shown or else the formula itself
 */
public record Cell(
        String text, @Nullable BigDecimal number, @Nullable LocalDate date, boolean formula) {
    public static final Cell EMPTY = new Cell("", null, null, false);

    public static Cell of(String text) {
        return text.isEmpty() ? EMPTY : new Cell(text, null, null, false);
    }

    public static Cell of(BigDecimal number) {
        return new Cell(number.toPlainString(), number, null, false);
    }

    public static Cell of(LocalDate date) {
        return new Cell(date.toString(), null, date, false);
    }

    static Cell formula(String shown, String formula) {
        return new Cell(shown.isEmpty() ? "=" + formula : shown, null, null, true);
    }

    public boolean isEmpty() {
        return text.isBlank();
    }
}
