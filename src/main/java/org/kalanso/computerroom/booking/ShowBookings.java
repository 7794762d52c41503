package org.kalanso.computerroom.booking;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.schedule.RoomTimesStore;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.Classes;
import org.kalanso.school.Schools;
import org.springframework.stereotype.Component;

/** Bookings with what their classes are called today, and a week of them. */
@Component
class ShowBookings {
    private static final int MOST_DAYS = 366;
    private final BookingStore store;
    private final BookableClasses own;
    private final Classes classes;
    private final RoomTimesStore schedules;
    private final Schools schools;
    private final Clock clock;

    ShowBookings(
            BookingStore store,
            BookableClasses own,
            Classes classes,
            RoomTimesStore schedules,
            Schools schools,
            Clock clock) {
        this.store = store;
        this.own = own;
        this.classes = classes;
        this.schedules = schedules;
        this.schools = schools;
        this.clock = clock;
    }

    /**
     * @param from left out = today
     * @param until left out = a week later; at most a year after {@code from}
     * @throws Problem 404 for a room out of reach
     */
    List<BookingView> of(Caller caller, UUID room, @Nullable LocalDate from, @Nullable LocalDate until) {
        if (store.room(caller, room).isEmpty()) throw Problem.notFound();
        LocalDate first = from == null ? schools.today(caller.inSchool(), clock) : from;
        LocalDate last = until == null ? first.plusDays(6) : until;
        if (last.isAfter(first.plusDays(MOST_DAYS)))
            throw Problem.invalid("until", "computerroom.too-many-days", MOST_DAYS);
        return views(caller, store.visibleTo(caller, room, first, last));
    }

    BookingView one(Caller caller, UUID id) {
        return views(caller, List.of(store.visibleTo(caller, id).orElseThrow(Problem::notFound)))
                .getFirst();
    }

    private List<BookingView> views(Caller caller, List<Booking> bookings) {
        Map<UUID, String> called = classes.ofSchool(caller.inSchool()).stream()
                .collect(Collectors.toMap(each -> each.id().value(), each -> each.name()));
        Set<UUID> mine = own.of(caller).stream().map(each -> each.id().value()).collect(Collectors.toSet());
        return bookings.stream()
                .map(each -> BookingView.of(
                        each, called.getOrDefault(each.classId(), each.className()), mine.contains(each.classId())))
                .toList();
    }

    /** The week, Monday to Sunday, of a day. @param day left out = today */
    Week week(Caller caller, UUID room, @Nullable LocalDate day) {
        LocalDate today = schools.today(caller.inSchool(), clock);
        LocalDate monday = (day == null ? today : day).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var hours = schedules.hours(room, schools.institution(caller.inSchool()).zone(), monday);
        return Week.of(monday, today, hours, of(caller, room, monday, monday.plusDays(6)));
    }
}
