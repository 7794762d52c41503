package org.kalanso.computerroom.hours;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.OPERATOR;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.room.Room;
import org.kalanso.computerroom.room.RoomStore;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Hours of a room as seven lines to be typed, and its exceptions. */
@Controller
@RequestMapping("/rooms/{room}/hours")
class HoursPages {
    private final KeepHours keep;
    private final RoomStore rooms;

    HoursPages(KeepHours keep, RoomStore rooms) {
        this.keep = keep;
        this.rooms = rooms;
    }

    @GetMapping
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView show(Page page, Caller caller, @PathVariable UUID room) {
        return form(page, caller, found(caller, room), keep.asInput(caller, room), ExceptionInput.blank());
    }

    @PostMapping
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView write(
            Page page,
            Caller caller,
            @PathVariable UUID room,
            @ModelAttribute HoursInput input,
            @RequestParam(required = false) @Nullable Integer version) {
        Room found = found(caller, room);
        try {
            keep.write(caller, room, input, version);
            return page.done("/rooms/" + room + "/hours", "hours.changed", found.name());
        } catch (Problem problem) {
            return form(page.refused(problem), caller, found, input, ExceptionInput.blank());
        }
    }

    @PostMapping("/exceptions")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView except(Page page, Caller caller, @PathVariable UUID room, @ModelAttribute ExceptionInput input) {
        Room found = found(caller, room);
        try {
            keep.except(caller, room, input);
            return page.done("/rooms/" + room + "/hours", "hours.excepted");
        } catch (Problem problem) {
            return form(page.refused(problem), caller, found, keep.asInput(caller, room), input);
        }
    }

    @PostMapping("/exceptions/remove")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView likeOthers(
            Page page, Caller caller, @PathVariable UUID room, @RequestParam(required = false) @Nullable String day) {
        found(caller, room);
        var errors = new FieldErrors();
        var date = errors.date("day", day);
        if (date == null) throw Problem.notFound();
        keep.likeOthers(caller, room, date);
        return page.done("/rooms/" + room + "/hours", "hours.like-others");
    }

    private Room found(Caller caller, UUID room) {
        return rooms.visibleTo(caller, room).orElseThrow(Problem::notFound);
    }

    private ModelAndView form(Page page, Caller caller, Room room, HoursInput input, ExceptionInput exception) {
        return page.view(
                "computerroom/hours/hours",
                "room",
                room,
                "hours",
                keep.of(caller, room.id()),
                "input",
                input,
                "exception",
                exception,
                "mayEdit",
                caller.is(HEAD, MANAGER));
    }
}
