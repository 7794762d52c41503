package org.kalanso.computerroom.booking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.hours.WrittenSpans;
import org.kalanso.computerroom.schedule.DaySpan;
import org.kalanso.platform.problem.FieldErrors;

/**
 * A room that is asked for. Days and times are the school's.
 *
 * @param classId a class the caller reaches
 * @param on the (first) day, {@code yyyy-MM-dd} or {@code dd/MM/yyyy}, not past
 * @param from such as {@code 10:00} or {@code 10h}
 * @param until at least a quarter of an hour later, on the same day
 * @param weeklyUntil the last day of a booking for every week, at most a year on; left out = once
 * @param note what for, at most 120 characters
 */
public record BookingInput(
        @Nullable UUID classId,
        @Nullable String on,
        @Nullable String from,
        @Nullable String until,
        @Nullable String weeklyUntil,
        @Nullable String note) {
    private static final int SHORTEST = 15;

    record Checked(
            UUID classId,
            List<LocalDate> days,
            DaySpan span,
            @Nullable LocalDate weeklyUntil,
            String note) {
        boolean isWeekly() {
            return weeklyUntil != null;
        }
    }

    Checked checked(LocalDate today) {
        var errors = new FieldErrors();
        if (classId == null) errors.add("classId", "required");
        if (on == null || on.isBlank()) errors.add("on", "required");
        LocalDate first = errors.date("on", on);
        if (first != null && first.isBefore(today)) errors.add("on", "computerroom.day-past");
        LocalDate last = errors.date("weeklyUntil", weeklyUntil);
        if (first != null && last != null && (last.isBefore(first) || last.isAfter(first.plusYears(1))))
            errors.add("weeklyUntil", "computerroom.within-a-year");
        int opens = minute(errors, "from", from);
        int closes = minute(errors, "until", until);
        if (opens >= 0 && closes >= 0 && closes - opens < SHORTEST)
            errors.add("until", "computerroom.too-short", SHORTEST);
        String words = errors.optional("note", note, 120);
        errors.refuse();
        LocalDate start = Objects.requireNonNull(first);
        return new Checked(
                Objects.requireNonNull(classId), weekly(start, last), new DaySpan(opens, closes), last, words);
    }

    private static int minute(FieldErrors errors, String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            errors.add(field, "required");
            return -1;
        }
        var minute = WrittenSpans.minute(typed);
        if (minute.isEmpty()) errors.add(field, "computerroom.unreadable-time");
        return minute.orElse(-1);
    }

    private static List<LocalDate> weekly(LocalDate first, @Nullable LocalDate last) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate end = last == null ? first : last;
        for (LocalDate day = first; !day.isAfter(end); day = day.plusWeeks(1)) days.add(day);
        return days;
    }
}
