package org.kalanso.computerroom.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.Accounts;
import org.kalanso.computerroom.booking.BookingInput;
import org.kalanso.computerroom.room.RoomStore;
import org.kalanso.computerroom.workstation.WorkstationStore;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.demo.DemoFiller;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.installation.ConsoleText;
import org.kalanso.platform.text.Messages;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.Classes;
import org.kalanso.school.Institution;
import org.kalanso.school.RosterPupil;
import org.kalanso.school.Schools;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The Guinean college of the demo has a computer room: twelve seats, hours, two classes a week, and some people who sit there
 * now.
 */
@Component
@Order(6)
class DemoRoom implements DemoFiller {
    private static final String COUNTRY = "GN";
    private static final int SEATS = 12;
    private static final int WEEKS = 6;
    private static final int SITTING = 3;
    private static final int FIRST_PUPIL = 6;
    private final DemoRoomActs acts;
    private final RoomStore rooms;
    private final WorkstationStore seats;
    private final Schools schools;
    private final Accounts accounts;
    private final Classes classes;
    private final Messages messages;
    private final Clock clock;

    DemoRoom(
            DemoRoomActs acts,
            RoomStore rooms,
            WorkstationStore seats,
            Schools schools,
            Accounts accounts,
            Classes classes,
            Messages messages,
            Clock clock) {
        this.acts = acts;
        this.rooms = rooms;
        this.seats = seats;
        this.schools = schools;
        this.accounts = accounts;
        this.classes = classes;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public boolean needed() {
        return schools.all().stream()
                .noneMatch(school ->
                        head(school) != null && !rooms.visibleTo(caller(school)).isEmpty());
    }

    @Override
    public void fill() {
        for (Institution school : schools.all())
            if (school.country().equals(COUNTRY) && head(school) != null) fill(school);
    }

    private void fill(Institution school) {
        Caller head = caller(school);
        UUID room = acts.room(head, said("name"), said("rules"));
        for (int n = 1; n <= SEATS; n++) acts.seat(head, room, "PC-%02d".formatted(n));
        acts.hours(head, room);
        LocalDate today = schools.today(school.id(), clock);
        acts.closed(head, room, today.plusDays(20), said("closed"));
        List<ClassGroup> groups = classes.ofSchool(school.id());
        if (!groups.isEmpty()) {
            book(head, room, groups.getFirst(), new Lesson(today, DayOfWeek.TUESDAY, "10:00", "12:00"));
            book(head, room, groups.getLast(), new Lesson(today, DayOfWeek.THURSDAY, "14:00", "16:00"));
        }
        sit(head, room, groups);
    }

    /** Every week from the first such day after today, in the school's own time. */
    private record Lesson(LocalDate today, DayOfWeek day, String from, String until) {
        LocalDate first() {
            return today.with(TemporalAdjusters.next(day));
        }
    }

    private void book(Caller head, UUID room, ClassGroup group, Lesson lesson) {
        acts.book(
                head,
                room,
                new BookingInput(
                        group.id().value(),
                        lesson.first().toString(),
                        lesson.from(),
                        lesson.until(),
                        lesson.first().plusWeeks(WEEKS).toString(),
                        said("lesson")));
    }

    /** Whatever hour the demo is started at, somebody sits there. */
    private void sit(Caller head, UUID room, List<ClassGroup> groups) {
        var known = seats.visibleTo(head, room);
        acts.label(head, known.get(0), 60, said("contest"), said("reason"));
        acts.label(head, known.get(4), 45, "", said("reason"));
        List<RosterPupil> pupils =
                groups.isEmpty() ? List.of() : classes.roster(groups.getFirst().id());
        for (int i = 0; i < Math.min(SITTING, pupils.size()); i++)
            acts.pupil(head, known.get(FIRST_PUPIL + i), pupils.get(i).person(), said("reason"));
        acts.maintenance(head, known.getLast());
    }

    private String said(String what) {
        return messages.get(Locale.FRENCH, "demo.room." + what);
    }

    private @Nullable PersonId head(Institution school) {
        return accounts.holders(school.id(), Role.HEAD).stream().findFirst().orElse(null);
    }

    private Caller caller(Institution school) {
        return new Caller(
                java.util.Objects.requireNonNull(head(school)),
                "",
                school.id(),
                Set.of(Role.HEAD),
                false,
                Locale.FRENCH,
                new UUID(0, 0));
    }

    @Override
    public List<String> accounts() {
        return List.of(messages.get(ConsoleText.language(), "demo.room.account", DemoOperator.NAME));
    }
}
