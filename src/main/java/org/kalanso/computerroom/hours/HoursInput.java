package org.kalanso.computerroom.hours;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.schedule.DaySpan;
import org.kalanso.computerroom.schedule.OpeningHours;
import org.kalanso.computerroom.schedule.RoomTimes;
import org.kalanso.platform.problem.FieldErrors;

/**
 * Opening hours by weekday and the rules that go with them; what is left out of the rules gets the usual value.
 *
 * @param monday spans such as {@code 08:00–12:00, 14:00–18:00}; nothing = closed, and with nothing on any day always open
 * @param leadMinutes 0 to 60; usually 10
 * @param holdMinutes 5 to 120; usually 10
 * @param ownSignIn usually no
 */
public record HoursInput(
        @Nullable String monday,
        @Nullable String tuesday,
        @Nullable String wednesday,
        @Nullable String thursday,
        @Nullable String friday,
        @Nullable String saturday,
        @Nullable String sunday,
        @Nullable Integer leadMinutes,
        @Nullable Integer holdMinutes,
        @Nullable Boolean ownSignIn) {
    private static final int USUAL = 10;

    static HoursInput of(OpeningHours hours, RoomTimes times) {
        return new HoursInput(
                on(hours, DayOfWeek.MONDAY),
                on(hours, DayOfWeek.TUESDAY),
                on(hours, DayOfWeek.WEDNESDAY),
                on(hours, DayOfWeek.THURSDAY),
                on(hours, DayOfWeek.FRIDAY),
                on(hours, DayOfWeek.SATURDAY),
                on(hours, DayOfWeek.SUNDAY),
                times.leadMinutes(),
                times.holdMinutes(),
                times.ownSignIn());
    }

    private static String on(OpeningHours hours, DayOfWeek day) {
        return WrittenSpans.write(hours.week().getOrDefault(day, List.of()));
    }

    /** What was written for a day. */
    public @Nullable String of(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> monday;
            case TUESDAY -> tuesday;
            case WEDNESDAY -> wednesday;
            case THURSDAY -> thursday;
            case FRIDAY -> friday;
            case SATURDAY -> saturday;
            case SUNDAY -> sunday;
        };
    }

    public static String field(DayOfWeek day) {
        return day.name().toLowerCase(java.util.Locale.ROOT);
    }

    record Checked(Map<DayOfWeek, List<DaySpan>> week, int leadMinutes, int holdMinutes, boolean ownSignIn) {}

    Checked checked() {
        var errors = new FieldErrors();
        Map<DayOfWeek, List<DaySpan>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            String said = of(day);
            var spans = WrittenSpans.read(said == null ? "" : said);
            if (spans.isEmpty()) errors.add(field(day), "computerroom.unreadable-hours");
            else if (!spans.get().isEmpty()) week.put(day, spans.get());
        }
        int lead = within(errors, "leadMinutes", leadMinutes, 0, 60);
        int hold = within(errors, "holdMinutes", holdMinutes, 5, 120);
        errors.refuse();
        return new Checked(week, lead, hold, Boolean.TRUE.equals(ownSignIn));
    }

    private static int within(FieldErrors errors, String field, @Nullable Integer said, int least, int most) {
        int value = said == null ? USUAL : said;
        if (value < least || value > most) errors.add(field, "out-of-range", least, most);
        return value;
    }
}
