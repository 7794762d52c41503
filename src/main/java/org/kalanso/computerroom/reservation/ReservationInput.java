package org.kalanso.computerroom.reservation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.hours.WrittenSpans;
import org.kalanso.computerroom.schedule.DaySpan;
import org.kalanso.computerroom.schedule.OpeningHours;
import org.kalanso.computerroom.session.ReserveSeat;
import org.kalanso.platform.problem.FieldErrors;

/** A reservation as the page's form has it: a day and two times of the school. */
public record ReservationInput(
        @Nullable UUID workstation,
        @Nullable String on,
        @Nullable String from,
        @Nullable String until,
        @Nullable String matricule,
        @Nullable String label) {
    static ReservationInput blank(String today) {
        return new ReservationInput(null, today, null, null, null, null);
    }

    ReserveSeat.Wanted wanted(OpeningHours hours) {
        var errors = new FieldErrors();
        LocalDate day = errors.date("on", on);
        if (on == null || on.isBlank()) errors.add("on", "required");
        int opens = minute(errors, "from", from);
        int closes = minute(errors, "until", until);
        if (opens >= 0 && closes >= 0 && closes <= opens) errors.add("until", "computerroom.too-short", 5);
        if (workstation == null) errors.add("workstation", "required");
        errors.refuse();
        var range = hours.range(java.util.Objects.requireNonNull(day), new DaySpan(opens, closes));
        return wanted(range.from(), range.until());
    }

    private ReserveSeat.Wanted wanted(Instant begins, Instant ends) {
        return new ReserveSeat.Wanted(workstation, begins, ends, null, matricule, null, label);
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
}
