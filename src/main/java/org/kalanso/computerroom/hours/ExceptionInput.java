package org.kalanso.computerroom.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.schedule.DaySpan;
import org.kalanso.platform.problem.FieldErrors;

/**
 * Days that are not like their weekday.
 *
 * @param from the first day, {@code yyyy-MM-dd} or {@code dd/MM/yyyy}
 * @param until the last one, at most 100 days later; left out = that day alone
 * @param hours spans such as {@code 08:00–12:00}; left out = closed
 * @param note such as a holiday's name, at most 80 characters
 */
public record ExceptionInput(
        @Nullable String from,
        @Nullable String until,
        @Nullable String hours,
        @Nullable String note) {
    private static final int MOST_DAYS = 100;

    static ExceptionInput blank() {
        return new ExceptionInput(null, null, null, null);
    }

    record Checked(LocalDate from, LocalDate until, List<DaySpan> spans, String note) {}

    Checked checked() {
        var errors = new FieldErrors();
        if (from == null || from.isBlank()) errors.add("from", "required");
        LocalDate first = errors.date("from", from);
        LocalDate last = errors.date("until", until);
        if (last == null) last = first;
        if (first != null && last != null && (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS))))
            errors.add("until", "computerroom.too-many-days", MOST_DAYS);
        var spans = WrittenSpans.read(hours == null ? "" : hours);
        if (spans.isEmpty()) errors.add("hours", "computerroom.unreadable-hours");
        String words = errors.optional("note", note, 80);
        errors.refuse();
        return new Checked(Objects.requireNonNull(first), Objects.requireNonNull(last), spans.orElse(List.of()), words);
    }
}
