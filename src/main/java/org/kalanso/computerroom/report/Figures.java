package org.kalanso.computerroom.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is shown, printed, sent and kept: what is hidden is not in it.
 *
 * @param to the last day
 * @param people everybody who sat there; null where they were fewer than five: then nothing else is told either
 * @param minutes that seats were open
 * @param days on which somebody came
 * @param seats that the rooms had
 * @param kinds pupils, staff, and visitors by what they came for
 * @param hours of the day, from the first shown to the last
 */
record Figures(
        LocalDate from,
        LocalDate to,
        @Nullable Long people,
        @Nullable Long sessions,
        @Nullable Long minutes,
        int days,
        int seats,
        List<Group> kinds,
        List<Group> ages,
        List<Group> sexes,
        List<Hour> hours) {
    Figures {
        kinds = List.copyOf(kinds);
        ages = List.copyOf(ages);
        sexes = List.copyOf(sexes);
        hours = List.copyOf(hours);
    }

    /** People who have something in common; a hidden one has no figures. */
    record Group(
            String key,
            @Nullable Long people,
            @Nullable Long sessions,
            @Nullable Long minutes) {}

    /** @param hour 0 to 23. @param occupancy of all seats, in whole percent; null = hidden */
    record Hour(int hour, @Nullable Integer occupancy) {}
}
