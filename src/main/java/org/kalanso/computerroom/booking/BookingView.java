package org.kalanso.computerroom.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booked time as it is read.
 *
 * @param on in the school's zone, as {@code from} and {@code until} ({@code HH:mm})
 * @param series of all times that were booked together
 * @param own the caller may move it and take it off
 */
public record BookingView(
        UUID id,
        UUID series,
        UUID room,
        UUID classId,
        String className,
        LocalDate on,
        String from,
        String until,
        Instant startsAt,
        Instant endsAt,
        @Nullable LocalDate weeklyUntil,
        String note,
        boolean own,
        int version) {
    static BookingView of(Booking booking, String className, boolean own) {
        return new BookingView(
                booking.id(),
                booking.series(),
                booking.room(),
                booking.classId(),
                className,
                booking.on(),
                booking.span().opens(),
                booking.span().closes(),
                booking.startsAt(),
                booking.endsAt(),
                booking.weeklyUntil(),
                booking.note(),
                own,
                booking.version());
    }
}
