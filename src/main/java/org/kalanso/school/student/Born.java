package org.kalanso.school.student;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.web.Page;

/** A birth date as a page shows it: day/month/year, "vers 2012", or nothing. */
public final class Born {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private Born() {}

    public static String text(Page page, @Nullable LocalDate on, @Nullable Integer year) {
        if (on != null) return on.format(DAY);
        return year == null ? "" : page.t("student.born-about", Integer.toString(year));
    }

    public static String day(@Nullable LocalDate on) {
        return on == null ? "" : on.format(DAY);
    }
}
