package org.kalanso.computerroom.reservation;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.OPERATOR;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.room.Room;
import org.kalanso.computerroom.room.RoomStore;
import org.kalanso.computerroom.schedule.RoomSchedules;
import org.kalanso.computerroom.session.CreateSessions;
import org.kalanso.computerroom.session.ReserveSeat;
import org.kalanso.computerroom.workstation.WorkstationStore;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Choice;
import org.kalanso.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Reserved seats of a room, and the form that keeps one. */
@Controller
@RequestMapping("/rooms/{room}/reservations")
class ReservationPages {
    private final ReservationStore store;
    private final ReserveSeat reserve;
    private final TakeOffReservation takeOff;
    private final RoomStore rooms;
    private final WorkstationStore seats;
    private final RoomSchedules schedules;
    private final Clock clock;

    ReservationPages(
            ReservationStore store,
            ReserveSeat reserve,
            TakeOffReservation takeOff,
            RoomStore rooms,
            WorkstationStore seats,
            RoomSchedules schedules,
            Clock clock) {
        this.store = store;
        this.reserve = reserve;
        this.takeOff = takeOff;
        this.rooms = rooms;
        this.seats = seats;
        this.schedules = schedules;
        this.clock = clock;
    }

    @GetMapping
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView show(Page page, Caller caller, @PathVariable UUID room) {
        Room found = found(caller, room);
        String today = DateTimeFormatter.ofPattern("dd/MM/uuuu")
                .format(schedules.of(room).schedule().today(clock.instant()));
        return view(page, caller, found, ReservationInput.blank(today), null);
    }

    /** The answer shows the code, this once. */
    @PostMapping
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView reserve(Page page, Caller caller, @PathVariable UUID room, @ModelAttribute ReservationInput input) {
        Room found = found(caller, room);
        try {
            var made = reserve.reserve(
                    caller, input.wanted(schedules.of(room).schedule().hours()));
            return view(page, caller, found, ReservationInput.blank(""), made);
        } catch (Problem problem) {
            return view(page.refused(problem), caller, found, input, null);
        }
    }

    @PostMapping("/{session}/remove")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView remove(Page page, Caller caller, @PathVariable UUID room, @PathVariable UUID session) {
        found(caller, room);
        ReservationView off = takeOff.takeOff(caller, session);
        return page.done("/rooms/" + room + "/reservations", "reservation.removed", off.seat());
    }

    private Room found(Caller caller, UUID room) {
        return rooms.visibleTo(caller, room).orElseThrow(Problem::notFound);
    }

    private ModelAndView view(
            Page page, Caller caller, Room room, ReservationInput input, CreateSessions.@Nullable Made made) {
        List<Choice> choices = seats.visibleTo(caller, room.id()).stream()
                .map(seat -> new Choice(seat.id().toString(), seat.name()))
                .toList();
        return page.view(
                "computerroom/reservation/list",
                "room",
                room,
                "reservations",
                store.visibleTo(caller, room.id()),
                "seats",
                choices,
                "input",
                input,
                "code",
                made == null ? null : made.code().inGroups());
    }
}
