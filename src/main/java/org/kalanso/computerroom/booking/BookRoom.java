package org.kalanso.computerroom.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kalanso.computerroom.ComputerroomProblem;
import org.kalanso.computerroom.schedule.OpeningHours;
import org.kalanso.computerroom.schedule.Range;
import org.kalanso.computerroom.schedule.RoomTimesStore;
import org.kalanso.computerroom.schedule.ScheduleChanged;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.Schools;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Books a room for a class: all weeks that were asked for or none. Days on which the room is closed by exception are left
 * out of a weekly booking, and said.
 */
@Component
public class BookRoom {
    private static final UUID NONE = new UUID(0, 0);
    private final BookingStore store;
    private final BookableClasses classes;
    private final RoomTimesStore schedules;
    private final Schools schools;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BookRoom(
            BookingStore store,
            BookableClasses classes,
            RoomTimesStore schedules,
            Schools schools,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.classes = classes;
        this.schedules = schedules;
        this.schools = schools;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** @param leftOut days of a weekly booking on which the room is closed */
    public record Made(List<UUID> ids, List<LocalDate> leftOut) {}

    /**
     * @throws Problem 404 for a room out of reach; 422 with every wrong field; 409 {@code room-booked} with the other class and
     *     its time, {@code outside-hours}
     */
    public Made book(Caller caller, UUID room, BookingInput input) {
        if (store.room(caller, room).isEmpty()) throw Problem.notFound();
        var checked = input.checked(schools.today(caller.inSchool(), clock));
        ClassGroup group = classes.one(caller, checked.classId());
        return unlessQuicker(
                caller,
                room,
                checked,
                NONE,
                () -> Objects.requireNonNull(transaction.execute(status -> write(caller, room, checked, group))));
    }

    /** Another day, time or class for one booked time. @throws Problem as {@link #book} does, 404 for one out of reach */
    Booking move(Caller caller, UUID id, BookingInput input) {
        Booking before = own(caller, id);
        var checked = input.checked(schools.today(caller.inSchool(), clock));
        ClassGroup group = classes.one(caller, checked.classId());
        return unlessQuicker(
                caller,
                before.room(),
                checked,
                id,
                () -> Objects.requireNonNull(transaction.execute(status -> rewrite(caller, before, checked, group))));
    }

    /** One of the caller's own: of a class they may book for. @throws Problem 404 */
    Booking own(Caller caller, UUID id) {
        return store.visibleTo(caller, id)
                .filter(each -> classes.has(caller, each.classId()))
                .orElseThrow(Problem::notFound);
    }

    private Made write(Caller caller, UUID room, BookingInput.Checked input, ClassGroup group) {
        store.lock(room);
        OpeningHours hours = hours(caller, room);
        List<LocalDate> leftOut = new ArrayList<>();
        List<UUID> made = new ArrayList<>();
        UUID series = store.insert(caller, room, input, group.name());
        for (LocalDate day : input.days()) {
            if (!fits(hours, input, day)) {
                leftOut.add(day);
                continue;
            }
            Range range = hours.range(day, input.span());
            free(room, range, NONE, hours);
            made.add(store.insertTime(series, room, day, input.span(), range));
        }
        if (made.isEmpty()) throw ComputerroomProblem.outsideHours();
        tell(caller, "class-booking.made", made.getFirst(), null, said(input, group, made.size()));
        events.publishEvent(new ScheduleChanged(room));
        return new Made(made, leftOut);
    }

    private Booking rewrite(Caller caller, Booking before, BookingInput.Checked input, ClassGroup group) {
        store.lock(before.room());
        OpeningHours hours = hours(caller, before.room());
        LocalDate day = input.days().getFirst();
        if (!fits(hours, input, day)) throw ComputerroomProblem.outsideHours();
        Range range = hours.range(day, input.span());
        free(before.room(), range, before.id(), hours);
        var single = new BookingInput.Checked(input.classId(), List.of(day), input.span(), null, input.note());
        boolean another =
                !before.classId().equals(input.classId()) || !before.note().equals(input.note());
        if (another) store.reassign(before.id(), store.insert(caller, before.room(), single, group.name()));
        store.move(before.id(), day, input.span(), range);
        Booking after = store.visibleTo(caller, before.id()).orElseThrow(Problem::notFound);
        tell(caller, "class-booking.moved", before.id(), said(before), said(after));
        events.publishEvent(new ScheduleChanged(before.room()));
        return after;
    }

    private static boolean fits(OpeningHours hours, BookingInput.Checked input, LocalDate day) {
        Range wanted = hours.range(day, input.span());
        return wanted.from().isBefore(wanted.until())
                && hours.between(day.minusDays(1), day.plusDays(1)).stream()
                        .anyMatch(open -> !open.from().isAfter(wanted.from())
                                && !open.until().isBefore(wanted.until()));
    }

    private void free(UUID room, Range range, UUID but, OpeningHours hours) {
        store.inTheWay(room, range, but).ifPresent(other -> {
            throw booked(other, hours.zone());
        });
    }

    /** Two who book at the same moment both saw a free room: the database lets one in, and the other is told who it was. */
    private <T> T unlessQuicker(
            Caller caller, UUID room, BookingInput.Checked input, UUID but, java.util.function.Supplier<T> act) {
        try {
            return act.get();
        } catch (DataIntegrityViolationException quicker) {
            OpeningHours hours = hours(caller, room);
            for (LocalDate day : input.days()) free(room, hours.range(day, input.span()), but, hours);
            throw quicker;
        }
    }

    private static Problem booked(Booking other, java.time.ZoneId zone) {
        return ComputerroomProblem.roomBooked(other.className(), new Range(other.startsAt(), other.endsAt()), zone);
    }

    private OpeningHours hours(Caller caller, UUID room) {
        LocalDate today = schools.today(caller.inSchool(), clock);
        return schedules.hours(room, schools.institution(caller.inSchool()).zone(), today);
    }

    private void tell(
            Caller caller, String act, UUID id, @org.jspecify.annotations.Nullable Object before, Object after) {
        events.publishEvent(Recorded.by(caller, act, "class-booking", id, before, after));
    }

    private static Map<String, Object> said(BookingInput.Checked input, ClassGroup group, int times) {
        return Map.of(
                "class", group.name(),
                "on", input.days().getFirst(),
                "from", input.span().opens(),
                "until", input.span().closes(),
                "weekly", input.isWeekly(),
                "times", times);
    }

    static Map<String, Object> said(Booking booking) {
        return Map.of(
                "class", booking.className(),
                "on", booking.on(),
                "from", booking.span().opens(),
                "until", booking.span().closes());
    }
}
