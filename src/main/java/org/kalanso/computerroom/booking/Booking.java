package org.kalanso.computerroom.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.schedule.DaySpan;

/**
 * A time at which a class has a room.
 *
 * @param id of this time; a weekly booking has one for each week
 * @param series of all times that were booked together
 * @param on in the school's zone, as {@code span}
 * @param weeklyUntil null for a single booking
 */
public record Booking(
        UUID id,
        UUID series,
        UUID room,
        UUID classId,
        String className,
        UUID bookedBy,
        LocalDate on,
        DaySpan span,
        Instant startsAt,
        Instant endsAt,
        @Nullable LocalDate weeklyUntil,
        String note,
        int version) {}
