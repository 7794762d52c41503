package org.kalanso.computerroom.workstation;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.OPERATOR;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.room.Room;
import org.kalanso.computerroom.room.RoomStore;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class WorkstationPages {
    private final RoomStore rooms;
    private final WorkstationStore store;
    private final KeepWorkstation keep;
    private final EnrolSeat enrol;

    WorkstationPages(RoomStore rooms, WorkstationStore store, KeepWorkstation keep, EnrolSeat enrol) {
        this.rooms = rooms;
        this.store = store;
        this.keep = keep;
        this.enrol = enrol;
    }

    @GetMapping("/rooms/{room}/seats/new")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView blank(Page page, Caller caller, @PathVariable UUID room) {
        return form(
                page, found(caller, room), null, new WorkstationInput(room, null, null, null, null, null, null), null);
    }

    @PostMapping("/rooms/{room}/seats/new")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView add(
            Page page,
            Caller caller,
            @PathVariable UUID room,
            @ModelAttribute WorkstationInput input,
            @RequestParam(required = false) @Nullable Integer count) {
        Room found = found(caller, room);
        try {
            var added = keep.addSeries(caller, input, count == null ? 1 : count);
            return added.size() == 1
                    ? page.done(
                            "/rooms/" + room + "/seats/" + added.getFirst().id(),
                            "seat.added",
                            added.getFirst().name())
                    : page.done("/rooms/" + room, "seat.added-many", added.size());
        } catch (Problem problem) {
            return form(page.refused(problem), found, null, input, null);
        }
    }

    @GetMapping("/rooms/{room}/seats/{seat}")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView edit(Page page, Caller caller, @PathVariable UUID room, @PathVariable UUID seat) {
        return form(page, found(caller, room), seat(caller, room, seat), null, null);
    }

    @PostMapping("/rooms/{room}/seats/{seat}")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView change(
            Page page,
            Caller caller,
            @PathVariable UUID room,
            @PathVariable UUID seat,
            @ModelAttribute WorkstationInput input,
            @RequestParam(required = false) @Nullable Integer version) {
        Room in = found(caller, room);
        Workstation before = seat(caller, room, seat);
        try {
            return page.done(
                    "/rooms/" + room,
                    "seat.changed",
                    keep.edit(caller, seat, input, version).name());
        } catch (Problem problem) {
            return form(page.refused(problem), in, before, input, null);
        }
    }

    @PostMapping("/rooms/{room}/seats/{seat}/enrol")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView offer(Page page, Caller caller, @PathVariable UUID room, @PathVariable UUID seat) {
        Room in = found(caller, room);
        seat(caller, room, seat);
        var offer = enrol.offer(caller, seat);
        return form(page, in, seat(caller, room, seat), null, offer);
    }

    @PostMapping("/rooms/{room}/seats/{seat}/withdraw")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView withdraw(Page page, Caller caller, @PathVariable UUID room, @PathVariable UUID seat) {
        Room in = found(caller, room);
        Workstation before = seat(caller, room, seat);
        try {
            return page.done(
                    "/rooms/" + room + "/seats/" + seat,
                    "seat.withdrawn",
                    enrol.withdraw(caller, seat).name());
        } catch (Problem problem) {
            return form(page.refused(problem), in, before, null, null);
        }
    }

    @PostMapping("/rooms/{room}/seats/{seat}/remove")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView remove(Page page, Caller caller, @PathVariable UUID room, @PathVariable UUID seat) {
        Room in = found(caller, room);
        Workstation before = seat(caller, room, seat);
        try {
            return page.done(
                    "/rooms/" + room,
                    "seat.removed",
                    keep.takeAway(caller, seat).name());
        } catch (Problem problem) {
            return form(page.refused(problem), in, before, null, null);
        }
    }

    private Room found(Caller caller, UUID room) {
        return rooms.visibleTo(caller, room).orElseThrow(Problem::notFound);
    }

    private Workstation seat(Caller caller, UUID room, UUID seat) {
        return store.oneVisibleTo(caller, seat)
                .filter(each -> each.room().equals(room))
                .orElseThrow(Problem::notFound);
    }

    private static ModelAndView form(
            Page page,
            Room room,
            @Nullable Workstation seat,
            @Nullable WorkstationInput typed,
            EnrolSeat.@Nullable Offer offer) {
        WorkstationInput input = typed != null
                ? typed
                : WorkstationInput.of(java.util.Objects.requireNonNull(seat, "a form shows what was typed or a seat"));
        return page.view("computerroom/workstation/form", "room", room, "seat", seat, "input", input, "offer", offer);
    }
}
