package org.kalanso.computerroom.session;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.OPERATOR;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.room.Room;
import org.kalanso.computerroom.room.RoomStore;
import org.kalanso.computerroom.workstation.SeatState;
import org.kalanso.computerroom.workstation.Workstation;
import org.kalanso.computerroom.workstation.WorkstationStore;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Choice;
import org.kalanso.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Sessions of a room, and what an operator does with one. */
@Controller
class SeatSessionPages {
    private final RoomStore rooms;
    private final ShowSessions shown;
    private final SteerSession steer;
    private final AddTime addTime;
    private final WorkstationStore seats;
    private final DailyAllowance allowance;

    SeatSessionPages(
            RoomStore rooms,
            ShowSessions shown,
            SteerSession steer,
            AddTime addTime,
            WorkstationStore seats,
            DailyAllowance allowance) {
        this.rooms = rooms;
        this.shown = shown;
        this.steer = steer;
        this.addTime = addTime;
        this.seats = seats;
        this.allowance = allowance;
    }

    /** What the buttons of the page do. */
    enum Verb {
        ADD,
        START,
        SUSPEND,
        RESUME,
        MOVE,
        PAID,
        CODE,
        TERMINATE
    }

    @GetMapping("/rooms/{room}/sessions")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView all(
            Page page,
            Caller caller,
            @PathVariable UUID room,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor) {
        Room found = found(caller, room);
        String wanted = state == null || state.isBlank() ? null : state;
        return page.view(
                "computerroom/session/list",
                "room",
                found,
                "state",
                wanted,
                "listed",
                shown.visibleTo(caller, SessionQuery.of(room, null, wanted, cursor, null)));
    }

    @GetMapping("/rooms/{room}/sessions/{session}")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView one(Page page, Caller caller, @PathVariable UUID room, @PathVariable UUID session) {
        return show(page, caller, found(caller, room), view(caller, room, session), null);
    }

    @PostMapping("/rooms/{room}/sessions/{session}")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView act(
            Page page,
            Caller caller,
            @PathVariable UUID room,
            @PathVariable UUID session,
            @RequestParam(required = false) @Nullable Verb verb,
            @RequestParam(required = false) @Nullable Integer minutes,
            @RequestParam(required = false) @Nullable UUID workstation,
            @RequestParam(required = false) @Nullable String key) {
        Room in = found(caller, room);
        SessionView before = view(caller, room, session);
        try {
            if (verb == null) throw Problem.invalid("verb", "required");
            if (verb == Verb.CODE)
                return show(
                        page,
                        caller,
                        in,
                        before,
                        steer.showCode(caller, session).inGroups());
            done(caller, verb, session, minutes, workstation, key);
            return page.done("/rooms/" + room + "/sessions/" + session, "session.done-" + verb);
        } catch (Problem problem) {
            return show(page.refused(problem), caller, in, view(caller, room, session), null);
        }
    }

    private void done(
            Caller caller,
            Verb verb,
            UUID session,
            @Nullable Integer minutes,
            @Nullable UUID workstation,
            @Nullable String key) {
        switch (verb) {
            case ADD -> addTime.add(caller, session, minutes, key == null || key.isBlank() ? null : key);
            case START -> steer.start(caller, session, workstation);
            case SUSPEND -> steer.suspend(caller, session);
            case RESUME -> steer.resume(caller, session);
            case MOVE -> {
                if (workstation == null) throw Problem.invalid("workstation", "required");
                steer.move(caller, session, workstation);
            }
            case PAID -> steer.paid(caller, session);
            case TERMINATE -> steer.terminate(caller, session);
            case CODE -> throw new IllegalArgumentException("is shown, not done");
        }
    }

    private Room found(Caller caller, UUID room) {
        return rooms.visibleTo(caller, room).orElseThrow(Problem::notFound);
    }

    private SessionView view(Caller caller, UUID room, UUID session) {
        return shown.visibleTo(caller, session)
                .filter(each -> each.room().equals(room))
                .orElseThrow(Problem::notFound);
    }

    private ModelAndView show(Page page, Caller caller, Room room, SessionView session, @Nullable String code) {
        List<Choice> free = seats.visibleTo(caller, room.id()).stream()
                .filter(seat -> seat.state() == SeatState.AVAILABLE
                        || seat.id().equals(session.workstation()) && seat.session() == null)
                .map(seat -> new Choice(seat.id().toString(), seat.name()))
                .toList();
        return page.view(
                "computerroom/session/one",
                "room",
                room,
                "session",
                session,
                "free",
                free,
                "seatName",
                seats.visibleTo(caller, room.id()).stream()
                        .filter(seat -> seat.id().equals(session.workstation()))
                        .map(Workstation::name)
                        .findFirst()
                        .orElse(null),
                "left",
                allowance
                        .minutesLeft(caller, room, session.category(), session.person(), session.visitor())
                        .orElse(null),
                "code",
                code,
                "key",
                Ids.newId().toString());
    }
}
