package org.kalanso.computerroom.booking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kalanso.computerroom.hours.WrittenSpans;
import org.kalanso.computerroom.schedule.DaySpan;
import org.kalanso.computerroom.schedule.OpeningHours;

/**
 * Seven days of a room, laid out on a grid of half hours.
 *
 * @param firstHour where the grid begins, so that an empty morning takes no room
 * @param hours how many hours it shows
 */
public record Week(LocalDate monday, int firstHour, int hours, List<Day> days) {
    private static final int HOUR = 60;
    private static final int HALF = 30;
    private static final int USUAL_FIRST = 8;
    private static final int USUAL_LAST = 18;

    /** @param open its hours in words; empty = closed @param note of a day that is not like its weekday */
    public record Day(LocalDate date, boolean today, String open, String note, List<Block> blocks) {
        public boolean isClosed() {
            return open.isEmpty();
        }
    }

    /** A booking on the grid. @param row of its first half hour, from 1 @param rows how many it takes */
    public record Block(BookingView booking, int row, int rows) {}

    static Week of(LocalDate monday, LocalDate today, OpeningHours hours, List<BookingView> bookings) {
        List<DaySpan> seen = new ArrayList<>();
        for (int i = 0; i < 7; i++) if (!hours.week().isEmpty()) seen.addAll(hours.on(monday.plusDays(i)));
        bookings.forEach(each -> seen.add(span(each)));
        int first = seen.stream().mapToInt(each -> each.from() / HOUR).min().orElse(USUAL_FIRST);
        int last = seen.stream()
                .mapToInt(each -> Math.ceilDiv(each.until(), HOUR))
                .max()
                .orElse(USUAL_LAST);
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < 7; i++) days.add(day(monday.plusDays(i), today, hours, bookings, first));
        return new Week(monday, first, last - first, days);
    }

    private static Day day(
            LocalDate date, LocalDate today, OpeningHours hours, List<BookingView> bookings, int firstHour) {
        var other = hours.exceptions().get(date);
        List<Block> blocks = bookings.stream()
                .filter(each -> each.on().equals(date))
                .map(each -> block(each, firstHour))
                .toList();
        return new Day(
                date,
                date.equals(today),
                WrittenSpans.write(hours.on(date)),
                other == null ? "" : other.note(),
                blocks);
    }

    private static Block block(BookingView booking, int firstHour) {
        DaySpan span = span(booking);
        int row = (span.from() - firstHour * HOUR) / HALF;
        return new Block(booking, row + 1, Math.max(1, Math.ceilDiv(span.until() - firstHour * HOUR, HALF) - row));
    }

    private static DaySpan span(BookingView booking) {
        return new DaySpan(
                WrittenSpans.minute(booking.from()).orElseThrow(),
                WrittenSpans.minute(booking.until()).orElseThrow());
    }
}
