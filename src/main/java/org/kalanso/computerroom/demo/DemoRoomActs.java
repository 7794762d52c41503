package org.kalanso.computerroom.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.booking.BookRoom;
import org.kalanso.computerroom.booking.BookingInput;
import org.kalanso.computerroom.hours.ExceptionInput;
import org.kalanso.computerroom.hours.HoursInput;
import org.kalanso.computerroom.hours.KeepHours;
import org.kalanso.computerroom.room.KeepRoom;
import org.kalanso.computerroom.room.RoomInput;
import org.kalanso.computerroom.session.CreateSessions;
import org.kalanso.computerroom.session.OverruleSchedule;
import org.kalanso.computerroom.session.SessionInput;
import org.kalanso.computerroom.session.SteerSession;
import org.kalanso.computerroom.workstation.KeepWorkstation;
import org.kalanso.computerroom.workstation.Service;
import org.kalanso.computerroom.workstation.Workstation;
import org.kalanso.computerroom.workstation.WorkstationInput;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.PersonId;
import org.springframework.stereotype.Component;

/** What the demo does in its room, by the same acts as people do. */
@Component
class DemoRoomActs {
    private static final int PUPIL_MINUTES = 90;
    private static final int LEAD = 10;
    private final KeepRoom rooms;
    private final KeepWorkstation seats;
    private final KeepHours hours;
    private final BookRoom book;
    private final CreateSessions create;
    private final OverruleSchedule overrule;
    private final SteerSession steer;
    private final DemoOperator operator;

    DemoRoomActs(
            KeepRoom rooms,
            KeepWorkstation seats,
            KeepHours hours,
            BookRoom book,
            CreateSessions create,
            OverruleSchedule overrule,
            SteerSession steer,
            DemoOperator operator) {
        this.rooms = rooms;
        this.seats = seats;
        this.hours = hours;
        this.book = book;
        this.create = create;
        this.overrule = overrule;
        this.steer = steer;
        this.operator = operator;
    }

    UUID room(Caller head, String name, String rules) {
        var operators = List.of(operator.letIn(head).value());
        return rooms.add(head, new RoomInput(name, rules, null, null, null, 2 * PUPIL_MINUTES, null, null, operators))
                .id();
    }

    void seat(Caller head, UUID room, String name) {
        var unused = seats.add(head, new WorkstationInput(room, name, null, null, null, null, "Linux"));
    }

    void hours(Caller head, UUID room) {
        String day = "08:00–12:00, 14:00–18:00";
        var unused = hours.write(
                head, room, new HoursInput(day, day, day, day, day, "08:00–13:00", null, LEAD, LEAD, true), null);
    }

    void closed(Caller head, UUID room, LocalDate day, String why) {
        var unused = hours.except(head, room, new ExceptionInput(day.toString(), null, null, why));
    }

    void book(Caller head, UUID room, BookingInput input) {
        var unused = book.book(head, room, input);
    }

    void label(Caller head, Workstation seat, int minutes, String label, String reason) {
        sit(
                head,
                seat,
                new SessionInput(seat.room(), minutes, null, null, null, null, label, null, null, null, null, null),
                reason);
    }

    void pupil(Caller head, Workstation seat, PersonId pupil, String reason) {
        sit(
                head,
                seat,
                new SessionInput(
                        seat.room(),
                        PUPIL_MINUTES,
                        null,
                        pupil.value(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                reason);
    }

    /** Also at night: a demo is started at any hour. */
    private void sit(Caller head, Workstation seat, SessionInput input, @Nullable String reason) {
        UUID session = create.create(head, input).getFirst().id();
        var unused = overrule.overrule(head, session, reason);
        unused = steer.start(head, session, seat.id());
    }

    void maintenance(Caller head, Workstation seat) {
        var unused = seats.mark(head, List.of(seat.id()), Service.MAINTENANCE);
    }
}
